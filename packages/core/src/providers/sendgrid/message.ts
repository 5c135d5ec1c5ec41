import type { MessageFields } from '../../events/draft.js'
import { rfcMessageId } from '../../read/mail/message-id.js'
import { unixTime } from '../../read/time.js'
import { record, text, texts } from '../../read/values.js'
import { metadataOf } from './metadata.js'
import type { SendGridEvent } from './payload.js'

/** The fields that the drafts of all events have in common. */
export interface Message extends MessageFields {
  readonly providerType: string
  readonly providerEventId: string | undefined
  readonly identity: readonly (string | undefined)[] | undefined
  readonly occurredAt: Date | undefined
  readonly recipient: string | null
}

/** The fields that the drafts of all events have in common. A batch has thousands: written out, not copied together. */
export function messageOf(
  raw: SendGridEvent,
  { providerType, recipient }: Pick<Message, 'providerType' | 'recipient'>,
): Message {
  const providerEventId = text(raw.sg_event_id)
  return {
    providerType,
    providerEventId,
    identity: providerEventId === undefined ? fingerprint(raw) : undefined,
    occurredAt: unixTime(raw.timestamp),
    recipient,
    messageId: sendId(raw.sg_message_id),
    rfcMessageId: rfcMessageId(raw['smtp-id']),
    tags: tagsOf(raw.category),
    metadata: metadataOf(raw),
    templateId: text(raw.template_id) ?? text(raw.sg_template_id),
    campaign: campaignOf(raw),
  }
}

/** As it was set when sending: one, or a list. */
function tagsOf(category: unknown): string[] {
  if (category === undefined) return []
  return typeof category === 'string' && category !== '' ? [category] : texts(category)
}

/** What tells events without an id apart (legacy marketing mail). */
function fingerprint(raw: SendGridEvent): Message['identity'] {
  const { sg_message_id: id, email, timestamp, url, attempt, asm_group_id: group } = raw
  if (text(timestamp) === undefined) return undefined
  return [id, email, timestamp, url, attempt, group].map(text)
}

/** The id that the send API returned. After it stands where SendGrid handled the message: `.recvd-…` or `.filter…`. */
export function sendId(value: unknown): string | undefined {
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
