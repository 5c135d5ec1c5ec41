import type { JsonValue } from '../../events/base.js'
import type { DraftEnvelope, DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { jsonIn } from '../../read/json.js'
import { address } from '../../read/mail/mailbox.js'
import { unixTime } from '../../read/time.js'
import { isRecord, text, texts } from '../../read/values.js'

/** The members of a payload by lower-case name. */
export type Fields = ReadonlyMap<string, JsonValue>

/** Which of Brevo's fields become ours. */
export const fields = {
  id: {
    from: [],
    remark:
      'made from event, `message-id`, `email`, time and link; of a campaign from `id` and `camp_id` instead of `message-id`; of a contact with what changed',
    byCode: true,
  },
  occurredAt: {
    from: ['ts_epoch', 's_epoch', 'ts_event', 'ts'],
    remark:
      'milliseconds or seconds, told by their size; `ts_event` where it disagrees with `ts_epoch` by anything but a time zone. `date` and the like have no zone and are not read',
    byCode: true,
  },
  messageId: {
    from: 'message-id',
    remark:
      'as received: with or without angle brackets. The send API returns the same. Absent in marketing events',
  },
  rfcMessageId: { from: 'message-id', remark: 'in angle brackets' },
  recipient: 'email',
  from: { from: 'sender_email', remark: 'since 2024, not on every event' },
  subject: { from: 'subject', remark: 'not in marketing events' },
  tags: {
    from: ['tags', 'tag'],
    remark:
      "`tag` is a list as JSON text, one tag, the template's name or a list, as the message was sent",
    byCode: true,
  },
  metadata: {
    from: 'X-Mailin-custom',
    remark: "its members, where it is a JSON object; otherwise `{ 'X-Mailin-custom': … }`",
    byCode: true,
  },
  templateId: 'template_id',
  campaign: { from: 'camp_id', remark: "its name is `event.raw['campaign name']`" },
  'bounce.kind': 'event',
  'bounce.providerKind': 'event',
  'bounce.smtpCode': {
    from: 'reason',
    remark: 'read without line ends and without the `RecipientError:` or `undefined` before it',
    byCode: true,
  },
  'bounce.enhancedCode': { from: 'reason', remark: 'likewise', byCode: true },
  'bounce.category': { from: 'reason', remark: 'likewise', byCode: true },
  'bounce.diagnostic': { from: 'reason', remark: 'as received' },
  'deferral.reason': { from: 'reason', remark: 'as received' },
  reason: { from: 'reason', remark: 'as received' },
  url: { from: ['link', 'URL'], remark: '`URL` in marketing events' },
  userAgent: { from: 'user_agent', remark: 'since 2024, not on every event' },
  automated: {
    from: 'event',
    remark: 'true for a proxy, otherwise null: Brevo does not say that it was a person',
    byCode: true,
  },
  automatedBy: { from: 'event', remark: '`privacy-proxy` for a proxy', byCode: true },
  email: { from: 'email', remark: 'of contacts' },
  lists: { from: 'list_id', remark: 'of contacts' },
} as const

const flatFields = fieldReader(fields)

/** A name as names are compared: the configuration of a webhook says `hardBounce` for `hard_bounce`. */
export function spelled(name: string): string {
  return name.replaceAll('_', '').toLowerCase()
}

/** What every draft has. */
export function envelopeOf(providerType: string, payload: Fields): DraftEnvelope {
  return { providerType, occurredAt: timeOf(payload) }
}

/** What every draft about a sent message has. */
export function messageOf(providerType: string, payload: Fields): DraftMessage {
  const message = {
    ...envelopeOf(providerType, payload),
    ...flatFields((name) => payload.get(name)),
    recipient: address(payload.get('email')) ?? null,
    tags: tagsOf(payload),
    metadata: metadataOf(payload.get('x-mailin-custom')),
  }
  return { ...message, identity: identityOf(message, payload) }
}

/** There are no event ids: `id` is the webhook's. Without a message and a time, the whole payload has to serve. */
function identityOf(message: DraftMessage, payload: Fields): DraftMessage['identity'] {
  const { messageId, campaign, recipient } = message
  const stamp = stampOf(payload)
  if (stamp === undefined) return undefined
  const what = [recipient, stamp.getTime(), linkOf(payload)]
  if (campaign !== undefined) return [text(payload.get('id')), campaign, ...what]
  return messageId === undefined ? undefined : [messageId, ...what]
}

/** The link that was clicked. */
export function linkOf(payload: Fields): string | undefined {
  return text(payload.get('link')) ?? text(payload.get('url'))
}

function tagsOf(payload: Fields): string[] {
  const tags = tagsIn(payload.get('tags'))
  return tags.length > 0 ? tags : tagsIn(payload.get('tag'))
}

/** What is in `tag` depends on how the message was sent: a list, one as JSON text, or a single tag. */
function tagsIn(value: unknown): string[] {
  const written = text(value)?.startsWith('[') ? jsonIn(value) : undefined
  return texts(Array.isArray(written) ? written : value)
}

/** Anything can be in the header; only an object has names of its own. */
function metadataOf(value: unknown): DraftMessage['metadata'] {
  const custom = isRecord(value) ? value : jsonIn(value)
  if (isRecord(custom)) return custom
  const plain = text(value)
  return plain === undefined ? {} : { 'X-Mailin-custom': plain }
}

/**
 * When it happened. Where `ts_event` and `ts_epoch` disagree, `ts_event` says it, unless the two are whole quarters of an
 * hour apart: older payloads have `ts_event` in the account's zone. The dates written out have no zone.
 */
function timeOf(payload: Fields): Date | undefined {
  const [epoch, event] = [epochOf(payload), unixTime(payload.get('ts_event'))]
  if (epoch === undefined || event === undefined) return stampOf(payload)
  const apart = Math.floor((epoch.getTime() - event.getTime()) / 1000)
  // In the same second, `ts_epoch` has the milliseconds too.
  return apart === 0 || isZone(apart) ? epoch : event
}

/** What tells two events apart, to the millisecond where there is one; ids are made from it. */
export function stampOf(payload: Fields): Date | undefined {
  return epochOf(payload) ?? unixTime(payload.get('ts_event')) ?? unixTime(payload.get('ts'))
}

function epochOf(payload: Fields): Date | undefined {
  return unixTime(payload.get('ts_epoch')) ?? unixTime(payload.get('s_epoch'))
}

const quarter = 15 * 60
const widestZone = 14 * 60 * 60

function isZone(seconds: number): boolean {
  return seconds % quarter === 0 && Math.abs(seconds) <= widestZone
}
