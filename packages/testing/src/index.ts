export {
  sampleEvents,
  sampleProviders,
  signedDelivery,
  type DeliveryOverrides,
  type SamplePayload,
} from './signed-delivery.js'
export type { SampleEvent, SampleEventType, SampleProvider } from './sample-name.js'
export type { DeepPartial } from './deep-merge.js'
export type { SampleDelivery, Signer } from './sample-delivery.js'
export type { SendableDelivery } from './sendable-delivery.js'

export {
  basicAuthSigner,
  bearerTokenSigner,
  headerTokenSigner,
} from './signers/authorization-signers.js'
export { hmacSigner } from './signers/hmac-signer.js'
export { ipSigner } from './signers/ip-signer.js'
export * from './signers/of-providers.js'
export {
  standardWebhooksSigner,
  type StandardWebhooksSignerOptions,
} from './signers/standard-webhooks-signer.js'
export { unsigned } from './signers/unsigned.js'
export { urlTokenSigner } from './signers/url-token-signer.js'
export { fakeSns, type FakeSns, type FakeSnsOptions } from './providers/amazon-ses/fake-sns.js'
export {
  mailgunSigner,
  mailgunWire,
  type MailgunSignerOptions,
} from './providers/mailgun/signer.js'
export { activeCampaignWire } from './providers/activecampaign/wire.js'
export { inboundNewSigner, type InboundNewSignerOptions } from './providers/inbound-new/signer.js'
export { klaviyoSigner, type KlaviyoSignerOptions } from './providers/klaviyo/signer.js'
export { elasticEmailWire } from './providers/elastic-email/wire.js'
export {
  fakeEventBridge,
  type FakeEventBridge,
  type FakeEventBridgeOptions,
} from './providers/alibaba-directmail/fake-eventbridge.js'
export {
  fakeMailChannels,
  type FakeMailChannels,
  type FakeMailChannelsOptions,
} from './providers/mailchannels/fake-mailchannels.js'
export { mailomatSigner, type MailomatSignerOptions } from './providers/mailomat/signer.js'
export {
  sendCloudSigner,
  sendCloudWire,
  type SendCloudSignerOptions,
} from './providers/sendcloud/signer.js'
export { engageLabSigner, type EngageLabSignerOptions } from './providers/engagelab/signer.js'
export { mailPaceKeys, mailPaceSigner, type MailPaceKeys } from './providers/mailpace/signer.js'
export { mailchimpWire } from './providers/mailchimp/wire.js'
export {
  mandrillSigner,
  mandrillWire,
  type MandrillSignerOptions,
} from './providers/mandrill/signer.js'
export { postalKeys, postalSigner, type PostalKeys } from './providers/postal/signer.js'
export {
  sendGridKeys,
  sendGridSigner,
  sendGridWire,
  type SendGridKeys,
} from './providers/sendgrid/signer.js'
export {
  fakeScalewayTopic,
  type FakeScalewayTopic,
  type FakeScalewayTopicOptions,
} from './providers/scaleway-tem/fake-topic.js'
export { socketLabsSigner, type SocketLabsSignerOptions } from './providers/socketlabs/signer.js'
export { sweegoSigner, type SweegoSignerOptions } from './providers/sweego/signer.js'
export { zeptoMailSigner, type ZeptoMailSignerOptions } from './providers/zeptomail/signer.js'
export {
  callbackMarkerSigner,
  type CallbackMarkerSignerOptions,
} from './providers/tencent-ses/signer.js'
export {
  unisenderGoSigner,
  type UnisenderGoSignerOptions,
} from './providers/unisender-go/signer.js'
export { dropHeader, tamperPayload } from './tamper.js'

export { recordingHerald, type Exchange, type RecordingHerald } from './recording-herald.js'
export type { WaitOptions } from './event-record.js'
export type { LogLine } from './recording-logger.js'
export {
  retryingSender,
  type RetryingSender,
  type RetryingSenderOptions,
  type SendAttempt,
  type SendOutcome,
} from './retrying-sender.js'
export type { Answer } from './post.js'
export {
  idempotencyConformance,
  type ConformanceCase,
  type ConformanceOptions,
  type MakeStore,
} from './idempotency/conformance.js'
export type { StoreUnderTest } from './idempotency/model.js'
export {
  queueConformance,
  type QueueCase,
  type QueueConformanceOptions,
} from './queue/conformance.js'
export type { MakeQueue, QueueUnderTest, WorkerUnderTest } from './queue/subject.js'
export {
  memoryLedger,
  type MemoryLedger,
  type MemoryLedgerOptions,
} from './ledger/memory-ledger.js'
export type { SoftBouncePolicy } from './ledger/suppressions-in.js'
export { ledgerConformance, type LedgerCase } from './ledger/conformance.js'
export type { AskableLedger, LedgerUnderTest, MakeLedger } from './ledger/subject.js'
