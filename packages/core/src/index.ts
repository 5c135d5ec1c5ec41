export { createHerald, type HandlerInfo, type Herald } from './herald.js'
export type { HeraldOptions } from './options.js'
export type { IsAutomated, UndecidedEvent } from './normalize/automated.js'
export type {
  EventFilter,
  EventPattern,
  Handler,
  HandlerContext,
  HandlerOptions,
  HandlerRegistry,
  Matching,
  PatternOf,
  SenderOf,
  SentBy,
} from './dispatch/handler.js'
export type { FetchRoute } from './http/web/fetch.js'
export type { IngestOptions } from './receive/ingest.js'

export {
  defineProvider,
  type Ack,
  type EventOf,
  type Handshake,
  type HandshakeTools,
  type NormalizeContext,
  type Provider,
  type ProviderDefinition,
  type ProviderOptions,
} from './provider.js'
export type { Item } from './read/item.js'
export type {
  BodyLimits,
  Delivery,
  DeliveryHeaders,
  IncomingDelivery,
  Receiver,
  Reply,
  VerifiedDelivery,
} from './delivery.js'

export { eventTypes, type EventMap, type EventType, type HeraldEvent } from './events/event-map.js'
export type { EventDraft } from './events/draft.js'
export type { Authenticity, BaseEvent, JsonValue } from './events/base.js'
export type { Bounce, BounceCategory, BounceKind } from './events/bounce.js'
export type {
  AutomatedBy,
  Deferral,
  EmailAutorespondedEvent,
  EmailBouncedEvent,
  EmailCancelledEvent,
  EmailClickedEvent,
  EmailComplainedEvent,
  EmailDeferredEvent,
  EmailDeliveredEvent,
  EmailFailedEvent,
  EmailOpenedEvent,
  EmailQueuedEvent,
  EmailRejectedEvent,
  EmailResubscribedEvent,
  EmailScheduledEvent,
  EmailSentEvent,
  EmailSuppressedEvent,
  EmailUnsubscribedEvent,
  Geo,
  SuppressionReason,
} from './events/outbound.js'
export type {
  Attachment,
  EmailReceivedEvent,
  Mailbox,
  MailEnvelope,
  SenderAuth,
  SpamResult,
} from './events/inbound.js'
export type {
  ContactCreatedEvent,
  ContactDeletedEvent,
  ContactUpdatedEvent,
  DomainCreatedEvent,
  DomainDeletedEvent,
  DomainGroupCreatedEvent,
  DomainGroupDeletedEvent,
  DomainGroupUpdatedEvent,
  DomainUnverifiedEvent,
  DomainUpdatedEvent,
  DomainVerifiedEvent,
} from './events/resources.js'
export type { SuppressionAddedEvent, SuppressionRemovedEvent } from './events/suppressions.js'
export type { Issue, UnknownEvent } from './events/unknown.js'
export { shouldSuppress, type SuppressAdvice } from './events/should-suppress.js'
export { nextStatus, type MessageStatus } from './events/next-status.js'

export type { IdempotencyStore, Reservation, Task } from './idempotency/store.js'
export { memoryIdempotency, type MemoryIdempotencyOptions } from './idempotency/memory.js'
export type {
  Carrier,
  DeliveryOutcome,
  EventFacts,
  HandlerState,
  Moment,
  Trace,
} from './observe/moment.js'
export type { DeliveryContent, HandlerStart, Observer } from './observe/observer.js'
export type { Ledger, Recording } from './ledger/ledger.js'
export { addressesOf, addressKey } from './ledger/addresses.js'
export { jobNames } from './ledger/job-names.js'
export {
  suppressedFor,
  suppressionChangeOf,
  type SoftBounce,
  type SuppressedFor,
  type SuppressionAdded,
  type SuppressionChange,
  type SuppressionLifted,
} from './ledger/suppression-change.js'
export type {
  EventCriteria,
  EventPage,
  EventQuery,
  LedgerReader,
  ManualSuppression,
  MessageRecord,
  MessageSummary,
  OfAccount,
  OfMessage,
  RecipientRecord,
  RecipientStatus,
  StatsDimension,
  StatsQuery,
  StatsRow,
  Suppression,
  SuppressionList,
  SuppressionPage,
  SuppressionQuery,
  SuppressionScope,
  SuppressionTarget,
} from './ledger/reader.js'
export { Discard, RetryLater } from './dispatch/retry-later.js'
export { decodeJob } from './queue/job-codec.js'
export type { JobData, JobOutcome, Queue, QueueJob } from './queue/queue.js'
export type {
  DeadLetter,
  DeadLetterFilter,
  DeadLetterPage,
  DeadLetters,
} from './queue/dead-letters.js'
export type { QueueSettings } from './queue/settings.js'
export type { QueueWorker, QueueWorkerSettings } from './queue/worker.js'
export { consoleLogger, silentLogger, type LogFields, type Logger } from './logger.js'
export {
  MailheraldError,
  type ConfigErrorCode,
  type DispatchErrorCode,
  type ErrorCode,
  type MailheraldErrorOptions,
  type RefusalCode,
  type RequestErrorCode,
} from './errors.js'
