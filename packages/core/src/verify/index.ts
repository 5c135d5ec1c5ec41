export { headerValues, singleHeader } from '../delivery.js'
export { basicAuth, type BasicCredentials } from './basic-auth.js'
export { allOf, anyOf } from './combine.js'
export { ecdsaSignature, type EcdsaOptions } from './ecdsa-signature.js'
export { bearerToken, headerToken, type HeaderTokenOptions } from './header-token.js'
export type { HmacCompound, HmacOptions, HmacTimestamp } from './hmac/scheme.js'
export { signHmac, type HmacSigningOptions, type UnsignedMessage } from './hmac/sign.js'
export { hmacSignature } from './hmac/signature.js'
export { ipAllowList, type IpAllowListOptions } from './ip-allow-list.js'
export {
  memoryReplayGuard,
  type MemoryReplayGuardOptions,
  type ReplayGuard,
  type SignatureUse,
} from './replay-guard.js'
export type { SecretResolver, Secrets } from './secrets.js'
export { snsSignature, type SnsSignatureOptions } from './sns/signature.js'
export type { SnsTopicOptions } from './sns/topic.js'
export {
  signStandardWebhook,
  type StandardWebhookSigningOptions,
  type UnsignedStandardWebhook,
} from './standard-webhooks/sign.js'
export {
  standardWebhooks,
  type StandardWebhooksOptions,
} from './standard-webhooks/standard-webhooks.js'
export { unverified } from './unverified.js'
export { urlToken, type UrlTokenOptions } from './url-token.js'
export {
  accepted,
  refused,
  type Accepted,
  type OwnCheck,
  type Refused,
  type Verdict,
  type Verifier,
  type VerifyContext,
  type VerifyOption,
} from './verifier.js'
