import type { JsonValue } from '../../events/base.js'
import type { DraftMessage } from '../../events/draft.js'
import { address } from '../../read/mail/mailbox.js'
import { rfcMessageId } from '../../read/mail/message-id.js'
import { unixTime } from '../../read/time.js'
import { record, text, texts } from '../../read/values.js'
import { setOwn } from '../../util/set-own.js'
import type { SendGridEvent } from './payload.js'

/** What every draft about a sent message has. A batch has thousands: written out, not copied together. */
export function messageOf(providerType: string, raw: SendGridEvent): DraftMessage {
  const providerEventId = text(raw.sg_event_id)
  return {
    providerType,
    providerEventId,
    identity: providerEventId === undefined ? fingerprint(raw) : undefined,
    occurredAt: unixTime(raw.timestamp),
    recipient: address(raw.email) ?? null,
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
function fingerprint(raw: SendGridEvent): DraftMessage['identity'] {
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

// SendGrid's own fields. A custom argument of one of these names is lost, or cannot be told from them.
const reserved: ReadonlySet<string> = new Set([
  'email',
  'event',
  'timestamp',
  'smtp-id',
  'sg_event_id',
  'sg_message_id',
  'category',
  'asm_group_id',
  'reason',
  'status',
  'response',
  'attempt',
  'type',
  'tls',
  'cert_err',
  'ip',
  'pool',
  'url',
  'url_offset',
  'useragent',
  'send_at',
  'bounce_classification',
  'sg_machine_open',
  'sg_content_type',
  'sg_template_id',
  'sg_template_name',
  'template_id',
  'template_hash',
  'template_version_id',
  'singlesend_id',
  'singlesend_name',
  'mc_stats',
  'phase_id',
  'newsletter',
  'post_type',
  'sg_user_id',
  'domain',
  'from',
  'message',
  'date',
])

/** Your custom arguments: everything that is not SendGrid's. */
function metadataOf(raw: SendGridEvent): DraftMessage['metadata'] {
  const metadata: Record<string, JsonValue> = {}
  for (const name of Object.keys(raw)) {
    if (isReserved(name)) continue
    const value = raw[name]
    if (value !== undefined) setOwn(metadata, name, value)
  }
  return metadata
}

function isReserved(name: string): boolean {
  return reserved.has(name) || name.startsWith('marketing_campaign_') || name.startsWith('nlvx_')
}
