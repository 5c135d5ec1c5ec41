import type { MessageFields } from '../../events/draft.js'
import { rfcMessageId } from '../../read/message-id.js'
import { record, text, texts } from '../../read/values.js'
import { metadataOf } from './metadata.js'
import type { SendGridEvent } from './payload.js'

/** What is known of an event before its message is looked at. */
export interface EventFacts {
  readonly providerType: string
  readonly providerEventId: string | undefined
  readonly occurredAt: Date | undefined
  readonly recipient: string
}

/** The fields that the drafts of all events have in common. */
export interface Message extends EventFacts, MessageFields {
  readonly identity: readonly (string | undefined)[] | undefined
}

/** The fields that the drafts of all events have in common. */
export function messageOf(raw: SendGridEvent, known: EventFacts): Message {
  return {
    ...known,
    identity: known.providerEventId === undefined ? fingerprint(raw) : undefined,
    messageId: sendId(raw.sg_message_id),
    rfcMessageId: rfcMessageId(raw['smtp-id']),
    tags: raw.category === undefined ? [] : texts(raw.category),
    metadata: metadataOf(raw),
    templateId: text(raw.template_id) ?? text(raw.sg_template_id),
    campaign: campaignOf(raw),
  }
}

/** What tells events without an id apart (legacy marketing mail). */
function fingerprint(raw: SendGridEvent): Message['identity'] {
  const { sg_message_id: id, email, timestamp, url, attempt, asm_group_id: group } = raw
  if (text(timestamp) === undefined) return undefined
  return [id, email, timestamp, url, attempt, group].map(text)
}

/** The id that the send API returned. After it stands where SendGrid handled the message: `.recvd-…` or `.filter…`. */
function sendId(value: unknown): string | undefined {
  const id = text(value)
  if (id === undefined) return undefined
  for (const separator of ['.recvd', '.filter', '.']) {
    const end = id.indexOf(separator)
    if (end > 0) return id.slice(0, end)
  }
  return id
}

function campaignOf(raw: SendGridEvent): string | undefined {
  return (
    text(raw.singlesend_id) ??
    text(raw.marketing_campaign_id) ??
    (raw.newsletter === undefined ? undefined : text(record(raw.newsletter)['newsletter_id']))
  )
}
