export { MailheraldModule } from './module/mailherald.module.js'
export { MailheraldService } from './registrations/mailherald.service.js'
export type {
  MailheraldHeraldOptions,
  MailheraldModuleAsyncOptions,
  MailheraldModuleOptions,
  MailheraldOptionsFactory,
  QueueWorker,
  RegistrationOptions,
  StartWorker,
} from './options.js'
export {
  getLedgerToken,
  getMailheraldToken,
  heraldFactory,
  InjectLedger,
  InjectMailherald,
} from './registrations/tokens.js'

export type {
  EventHandlerOptions,
  HandlerDecorator,
  Register,
  Registered,
} from './decorators/handler-decorator.js'
export { OnEvent, type EventDecorator } from './decorators/on-event.js'
export {
  OnContactCreated,
  OnContactDeleted,
  OnContactUpdated,
  OnDomainCreated,
  OnDomainDeleted,
  OnDomainGroupCreated,
  OnDomainGroupDeleted,
  OnDomainGroupUpdated,
  OnDomainUnverified,
  OnDomainUpdated,
  OnDomainVerified,
  OnEmailAutoresponded,
  OnEmailBounced,
  OnEmailCancelled,
  OnEmailClicked,
  OnEmailComplained,
  OnEmailDeferred,
  OnEmailDelivered,
  OnEmailFailed,
  OnEmailOpened,
  OnEmailQueued,
  OnEmailReceived,
  OnEmailRejected,
  OnEmailResubscribed,
  OnEmailScheduled,
  OnEmailSent,
  OnEmailSuppressed,
  OnEmailUnsubscribed,
  OnSuppressionAdded,
  OnSuppressionRemoved,
  OnUnknownEvent,
} from './decorators/on-event-type.js'
export { EventMetadata } from './decorators/event-metadata.js'
export { Event, EventContext, EventDelivery } from './decorators/event-params.js'
export { mailheraldContext } from './handlers/handler-runner.js'
