// All that the providers of this package are made of, for those that are written elsewhere.
export {
  defineProvider,
  type Ack,
  type Compression,
  type DeliveryMethod,
  type Handshake,
  type HandshakeTools,
  type NormalizeContext,
  type Provider,
  type ProviderDefinition,
  type ProviderOptions,
} from '../provider.js'
export type { ProviderFacts, ProviderSetUp } from './facts.js'
export {
  jsonReply,
  headerValues,
  singleHeader,
  type Delivery,
  type DeliveryHeaders,
  type Reply,
  type VerifiedDelivery,
} from '../delivery.js'
export { MailheraldError } from '../errors.js'

export type { JsonValue } from '../events/base.js'
export type { Bounce, BounceCategory, BounceKind } from '../events/bounce.js'
export {
  extend,
  type DraftEnvelope,
  type DraftMessage,
  type DraftOptions,
  type EventDraft,
  type MessageFields,
} from '../events/draft.js'
export type { EventType } from '../events/event-map.js'
export type {
  Attachment,
  Mailbox,
  MailEnvelope,
  SenderAuth,
  SpamResult,
} from '../events/inbound.js'
export { malformed, missing, unknownEvent, type UnknownOptions } from '../events/malformed.js'
export type { AutomatedBy, Deferral, Geo, SuppressionReason } from '../events/outbound.js'
export { isNameless, progressDraft, type ProgressType } from '../events/progress.js'
export type { Issue } from '../events/unknown.js'

export type {
  MetadataLimit,
  ReferenceLimit,
  Stamped,
  StampCard,
  StampEcho,
  StampHeaders,
  StampOf,
  TagLimit,
  TextForm,
  TextLimit,
  WithMetadata,
  WithOneTag,
  WithTags,
} from '../reference/card.js'
export { referenceHeader, referenceKey } from '../reference/key.js'
export { stampBy, type StampOptionsOf } from '../reference/stamp-by.js'
export { asciiJson, prefixed } from '../reference/written.js'

export { amazonBounceCategories, amazonBounceKinds } from '../read/amazon-bounce.js'
export {
  attachmentFrom,
  attachmentsFrom,
  type AttachmentFacts,
  type AttachmentFields,
} from '../read/attachment.js'
export { bounceCategory } from '../read/bounce-category.js'
export { bounceFrom, deferralFrom, type BounceFacts, type DeferralFacts } from '../read/bounce.js'
export { engagementFrom, type Engagement, type EngagementFacts } from '../read/engagement.js'
export {
  casesOf,
  emittedBy,
  eventTableOf,
  isOutbound,
  typeFinder,
  type EmitsOf,
  type EmittedBy,
  type EventCase,
  type EventRow,
  type EventTable,
  type OutboundIn,
  type TypeIn,
} from '../read/event-table.js'
export { exactIntegers } from '../read/exact-integers.js'
export { fieldReader, type FieldRow, type FieldTable } from '../read/field-table.js'
export { decodeText } from '../read/form/decode-text.js'
export { fieldText, readForm } from '../read/form/form.js'
export { readFormOrJson } from '../read/form/form-or-json.js'
export { readQuery } from '../read/form/query.js'
export { isForm, isMultipart, isUrlencoded } from '../read/form/is-form.js'
export { formTree, type FormTree } from '../read/form/form-tree.js'
export type { FormLimits } from '../read/form/form-limits.js'
export { headerParams, type ParamHeader } from '../read/form/header-params.js'
export type { Form, FormField, FormFile } from '../read/form/shape.js'
export type { Item } from '../read/item.js'
export { endOfString, jsonIn, parseJson, readJson } from '../read/json.js'
export { readJsonLines } from '../read/json-lines.js'
export { known, type Known } from '../read/known.js'
export { localTime } from '../read/local-time.js'
export { lookup } from '../read/lookup.js'
export { mailEnvelope } from '../read/mail-envelope.js'
export { decodeWords, headerText } from '../read/mail/encoded-words.js'
export {
  headersIn,
  mailHeaders,
  parseMailHeaders,
  type MailHeaders,
} from '../read/mail/mail-headers.js'
export { address, addresses, mailbox, mailboxes } from '../read/mail/mailbox.js'
export { rfcMessageId } from '../read/mail/message-id.js'
export { parseMime, type ParsedMail } from '../read/mail/mime.js'
export { receivedFrom, type ReceivedFacts } from '../read/mail/received.js'
export { withMail } from '../read/mail/with-mail.js'
export { peerError } from '../read/optional-peer.js'
export {
  sendCloudFailure,
  sendCloudRecipient,
  sendCloudUserAgent,
  type SendCloudFailureFacts,
} from '../read/sendcloud.js'
export { smtpReply, type SmtpReply } from '../read/smtp-reply.js'
export { spelledAs } from '../read/spelling.js'
export { readStandardWebhook } from '../read/standard-webhook.js'
export { anyTime, isoTime, mailTime, unixTime, usTime } from '../read/time.js'
export {
  boolean,
  byLowerCaseName,
  isRecord,
  memberAt,
  number,
  record,
  text,
  textAt,
  texts,
  verbatim,
} from '../read/values.js'
export { canonicalJson } from '../util/canonical-json.js'
export type { MaybePromise } from '../util/maybe-promise.js'
export { setOwn } from '../util/set-own.js'

export { allOf } from '../verify/combine.js'
export { digestOf, isAmong } from '../verify/constant-time.js'
export {
  contentBinding,
  type BindingRules,
  type ContentBinding,
  type ContentBindingOptions,
  type LooseProof,
} from '../verify/content-binding.js'
export { decodeBytes, type BytesEncoding } from '../verify/decode-bytes.js'
export { ecdsaSignature, type EcdsaOptions } from '../verify/ecdsa-signature.js'
export { ed25519KeyIn, ed25519PublicKey, isEd25519Signed, needEd25519 } from '../verify/ed25519.js'
export { headerToken, type HeaderTokenOptions } from '../verify/header-token.js'
export { compoundFields, type CompoundFields } from '../verify/hmac/compound-header.js'
export {
  macKey,
  macOf,
  type MacAlgorithm,
  type MacKeyRules,
  type SecretEncoding,
} from '../verify/hmac/mac.js'
export type { HmacCompound, HmacOptions, HmacTimestamp } from '../verify/hmac/scheme.js'
export { hmacSignature } from '../verify/hmac/signature.js'
export { invalidOption, optionsObject, type OptionPlace } from '../verify/options.js'
export { runtimePart, type RuntimePart } from '../verify/runtime-part.js'
export {
  memoryReplayGuard,
  type MemoryReplayGuardOptions,
  type ReplayGuard,
  type SignatureUse,
} from '../verify/replay-guard.js'
export { requiredHeader } from '../verify/required-header.js'
export { indexOfSecret, sealSecret, type SealedSecret } from '../verify/sealed-secret.js'
export { secretOrVerify, type OwnScheme, type SecretOrVerify } from '../verify/secret-or-verify.js'
export { secretError, secretText, type SecretErrorCode } from '../verify/secret-text.js'
export {
  secretKeys,
  type KeyRing,
  type SecretResolver,
  type SecretRules,
  type Secrets,
} from '../verify/secrets.js'
export { isSigningCertUrl } from '../verify/sns/cert-url.js'
export {
  confirmationAt,
  snsConfirmation,
  type SnsConfirmation,
} from '../verify/sns/confirmation.js'
export { fetchCapped, type FetchLimits } from '../verify/sns/fetch-capped.js'
export { fetchedKeys, type FetchedKeys, type KeyWanted } from '../verify/sns/fetched-keys.js'
export type { SnsService, SnsTopic } from '../verify/sns/service.js'
export { signatureOf, snsSignature, type SnsSignatureOptions } from '../verify/sns/signature.js'
export type { SnsTopicOptions } from '../verify/sns/topic.js'
export { spkiPublicKey } from '../verify/spki.js'
export {
  standardWebhooks,
  type StandardWebhooksOptions,
} from '../verify/standard-webhooks/standard-webhooks.js'
export {
  timely,
  timestampRefusal,
  toleranceOption,
  type TimestampRules,
} from '../verify/timestamp.js'
export {
  accepted,
  acceptedBy,
  refusalIn,
  refused,
  type Accepted,
  type Refused,
  type Verdict,
  type Verifier,
  type VerifyContext,
  type VerifyOption,
} from '../verify/verifier.js'
