export {
  sampleEvents,
  sampleProviders,
  signedDelivery,
  type DeliveryOverrides,
  type SampleEvent,
  type SamplePayload,
  type SampleProvider,
} from './signed-delivery.js'
export type { DeepPartial } from './deep-merge.js'
export type { SampleDelivery, Signer } from './sample-delivery.js'

export {
  basicAuthSigner,
  bearerTokenSigner,
  headerTokenSigner,
} from './signers/authorization-signers.js'
export { hmacSigner } from './signers/hmac-signer.js'
export { ipSigner } from './signers/ip-signer.js'
export {
  standardWebhooksSigner,
  type StandardWebhooksSignerOptions,
} from './signers/standard-webhooks-signer.js'
export { unsigned } from './signers/unsigned.js'
export { urlTokenSigner } from './signers/url-token-signer.js'
export {
  callbackMarkerSigner,
  type CallbackMarkerSignerOptions,
} from './providers/tencent-ses/signer.js'
export { dropHeader, tamperPayload } from './tamper.js'
