import type { JsonValue } from '../../events/base.js'

/**
 * What Loops delivers: one flat object per event.
 *
 * @see https://app.loops.so/openapi.json
 */
export type LoopsPayload =
  | LoopsSentPayload
  | LoopsEmailPayload
  | LoopsContactPayload
  | LoopsMailingListPayload
  | LoopsTestPayload

/** What every payload has. */
export interface LoopsEnvelope {
  /** Unix seconds. */
  readonly eventTime?: number
  /** `1.0.0`. */
  readonly webhookSchemaVersion?: string
  readonly contactIdentity?: LoopsContactIdentity
}

/** A message left. */
export interface LoopsSentPayload extends LoopsEnvelope, LoopsSource {
  readonly eventName: 'transactional.email.sent' | 'campaign.email.sent' | 'loop.email.sent'
  readonly email?: LoopsEmail
  /** The lists that it was sent to; may be empty. */
  readonly mailingLists?: readonly LoopsMailingList[]
}

/** What became of a message. */
export interface LoopsEmailPayload extends LoopsEnvelope, LoopsSource {
  readonly eventName:
    | 'email.delivered'
    | 'email.softBounced'
    | 'email.hardBounced'
    | 'email.opened'
    | 'email.clicked'
    | 'email.unsubscribed'
    | 'email.resubscribed'
    | 'email.spamReported'
  readonly sourceType?: 'campaign' | 'loop' | 'transactional'
  readonly email?: LoopsEmail
}

/** What sent the message: one of three. Names come with what was sent only. */
export interface LoopsSource {
  readonly campaignId?: string
  readonly campaignName?: string
  readonly loopId?: string
  readonly loopName?: string
  readonly transactionalId?: string
  readonly transactionalName?: string
}

/** About a contact. */
export interface LoopsContactPayload extends LoopsEnvelope {
  readonly eventName: 'contact.created' | 'contact.unsubscribed' | 'contact.deleted'
  /** Only for `contact.created`. */
  readonly contact?: LoopsContact
}

/** A contact joined or left a list. */
export interface LoopsMailingListPayload extends LoopsEnvelope {
  readonly eventName: 'contact.mailingList.subscribed' | 'contact.mailingList.unsubscribed'
  readonly mailingList?: LoopsMailingList
}

/** From the test button of the settings: not an event. */
export interface LoopsTestPayload extends LoopsEnvelope {
  readonly eventName: 'testing.testEvent'
  readonly message?: string
}

/** Whom an event is about. */
export type LoopsContactIdentity = {
  readonly id?: string
  readonly email?: string
  /** Yours. */
  readonly userId?: string | null
}

/** A message. */
export type LoopsEmail = {
  readonly id?: string
  /** Of the version that was sent: all recipients share it. */
  readonly emailMessageId?: string
  readonly subject?: string
}

/** A mailing list. */
export type LoopsMailingList = {
  readonly id?: string
  readonly name?: string
  readonly description?: string | null
  readonly isPublic?: boolean
}

/** A contact, with custom properties by their names. */
export type LoopsContact = {
  readonly id?: string
  readonly email?: string
  readonly firstName?: string | null
  readonly lastName?: string | null
  /** For example `API`. */
  readonly source?: string
  readonly subscribed?: boolean
  readonly userGroup?: string
  readonly userId?: string | null
  /** By the lists' ids: whether the contact is on them. */
  readonly mailingLists?: Readonly<Record<string, boolean>>
  /** For example `accepted`. */
  readonly optInStatus?: string | null
  readonly [name: string]: JsonValue | undefined
}
