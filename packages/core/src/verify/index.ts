export { headerValues, singleHeader } from '../delivery.js'
export { requiredHeader } from './required-header.js'
export { basicAuth, type BasicCredentials } from './basic-auth.js'
export { allOf, anyOf } from './combine.js'
export { digestOf, isAmong } from './constant-time.js'
export { decodeBytes, type BytesEncoding } from './decode-bytes.js'
export { ecdsaSignature, type EcdsaOptions } from './ecdsa-signature.js'
export { ed25519PublicKey, isEd25519Signed } from './ed25519.js'
export { bearerToken, headerToken, type HeaderTokenOptions } from './header-token.js'
export type { HmacCompound, HmacOptions, HmacTimestamp } from './hmac/scheme.js'
export { hmacSignature } from './hmac/signature.js'
export { ipAllowList, type IpAllowListOptions } from './ip-allow-list.js'
export {
  macKey,
  macOf,
  type MacAlgorithm,
  type MacKeyRules,
  type SecretEncoding,
} from './hmac/mac.js'
export type { MaybePromise } from '../util/maybe-promise.js'
export type { OptionPlace } from './options.js'
export {
  memoryReplayGuard,
  type MemoryReplayGuardOptions,
  type ReplayGuard,
  type SignatureUse,
} from './replay-guard.js'
export { secretError, type SecretErrorCode } from './secret-text.js'
export {
  secretKeys,
  type KeyRing,
  type SecretResolver,
  type SecretRules,
  type Secrets,
} from './secrets.js'
export { signHmac, type HmacSigningOptions, type UnsignedMessage } from './hmac/sign.js'
export {
  signStandardWebhook,
  type StandardWebhookSigningOptions,
  type UnsignedStandardWebhook,
} from './standard-webhooks/sign.js'
export { snsConfirmation, type SnsConfirmation } from './sns/confirmation.js'
export { snsSignature, type SnsSignatureOptions } from './sns/signature.js'
export type { SnsTopicOptions } from './sns/topic.js'
export {
  standardWebhooks,
  type StandardWebhooksOptions,
} from './standard-webhooks/standard-webhooks.js'
export { timestampRefusal, toleranceOption, type TimestampRules } from './timestamp.js'
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
