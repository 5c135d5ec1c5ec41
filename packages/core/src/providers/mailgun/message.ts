import type { MessageFields } from '../../events/draft.js'
import { canonicalJson } from '../../util/canonical-json.js'
import { headerText } from '../../read/mail/encoded-words.js'
import { address } from '../../read/mail/mailbox.js'
import { rfcMessageId } from '../../read/mail/message-id.js'
import { unixTime } from '../../read/time.js'
import { boolean, record, text, texts } from '../../read/values.js'
import type { MailgunEventData } from './payload.js'

/** What is known of an event before it is looked at. */
export interface Known {
  readonly providerEventId: string | undefined
  readonly occurredAt: Date | undefined
  readonly test: boolean
  readonly identity: readonly (string | undefined)[]
}

/** What is known of every event. */
export function knownOf(data: MailgunEventData): Known {
  const flags = record(data.flags)
  return {
    providerEventId: text(data.id),
    // Not the signature's: that is when the post was signed.
    occurredAt: unixTime(data.timestamp),
    test: boolean(flags['is-test-mode']) === true || boolean(flags['is-system-test']) === true,
    identity: identityOf(data),
  }
}

/** Mailgun promises that an id is unique within a day, no longer. */
function identityOf(data: MailgunEventData): readonly (string | undefined)[] {
  const [id, timestamp] = [text(data.id), text(data.timestamp)]
  return id === undefined || timestamp === undefined
    ? [canonicalJson(data)]
    : [text(record(data.account)['id']), domainOf(data), id, timestamp]
}

/** Older payloads name the domain only in the address of the stored message. */
function domainOf(data: MailgunEventData): string | undefined {
  const url = text(record(data.storage)['url'])
  return text(record(data.domain)['name']) ?? /\/domains\/([^/?#]{1,255})\//.exec(url ?? '')?.[1]
}

/** What is known of an event, with whom it is about. */
export interface RecipientFacts extends Known {
  readonly providerType: string
  readonly recipient: string | null
}

/** The fields that the drafts of all events have in common. */
export interface Message extends RecipientFacts, MessageFields {}

/** The fields that the drafts of all events have in common. */
export function messageOf(data: MailgunEventData, facts: RecipientFacts): Message {
  const headers = record(record(data.message)['headers'])
  // The send API returns the same, in angle brackets.
  const messageId = rfcMessageId(headers['message-id'])
  return {
    ...facts,
    messageId,
    rfcMessageId: messageId,
    from: address(headers['from']),
    subject: headerText(headers['subject']),
    tags: texts(data.tags),
    metadata: record(data['user-variables']),
    templateId: text(record(data.template)['name']),
    campaign: campaignOf(data),
  }
}

function campaignOf(data: MailgunEventData): string | undefined {
  const { campaigns } = data
  const campaign = record(Array.isArray(campaigns) ? campaigns[0] : undefined)
  return (
    text(campaign['id']) ??
    text(campaign['name']) ??
    mailingListOf(data) ??
    text(record(data.batch)['id'])
  )
}

/** A mailing list is known by its address. */
export function mailingListOf(data: MailgunEventData): string | undefined {
  const list = record(data['mailing-list'])
  return text(list['address']) ?? text(list['list-id'])
}
