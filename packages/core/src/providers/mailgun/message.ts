import type { DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { address } from '../../read/mail/mailbox.js'
import { unixTime } from '../../read/time.js'
import { boolean, record, text } from '../../read/values.js'
import { canonicalJson } from '../../util/canonical-json.js'
import type { MailgunEventData } from './payload.js'

/** An event, in whichever form it was delivered. */
export interface EventSource {
  readonly data: MailgunEventData
  /** Mailgun's name for it, in the edition of the webhook: today's is `data.event`. */
  readonly name: string | undefined
  /** What precedes the names of its fields, in issues. */
  readonly path: string
  readonly identity: DraftMessage['identity']
}

/** Which of Mailgun's fields become ours. */
export const fields = {
  providerEventId: {
    from: 'id',
    remark: 'unique **within a day**: `event.id` is made from account, domain, id and time',
  },
  occurredAt: {
    from: 'timestamp',
    remark: "of the event; not the signature's, which is the time of signing",
  },
  messageId: {
    from: 'message.headers.message-id',
    remark: 'with angle brackets, as the send API returns it; webhooks omit them',
    byCode: true,
  },
  rfcMessageId: { from: 'message.headers.message-id', remark: 'the same' },
  recipient: 'recipient',
  from: { from: 'message.headers.from', remark: 'not on opens, clicks and unsubscribes' },
  subject: { from: 'message.headers.subject', remark: 'not on opens, clicks and unsubscribes' },
  tags: 'tags',
  metadata: {
    from: 'user-variables',
    remark: 'as received: what you gave as JSON may come back as text that holds JSON',
  },
  templateId: { from: 'template.name', remark: 'its version in `event.raw`' },
  campaign: {
    from: [
      'campaigns[0].id',
      'campaigns[0].name',
      'mailing-list.address',
      'mailing-list.list-id',
      'batch.id',
    ],
    remark: 'campaigns are a thing of the past',
  },
  scope: {
    from: ['mailing-list.address', 'mailing-list.list-id'],
    remark: 'unsubscribes from a tag do not say so: absent',
  },
  'bounce.providerKind': 'reason',
  'bounce.smtpCode': {
    from: 'delivery-status.code',
    remark: "codes of 600 and up are Mailgun's own and omitted; 499 is kept",
    byCode: true,
  },
  'bounce.enhancedCode': {
    from: ['delivery-status.enhanced-code', 'delivery-status.bounce-code', 'delivery-status.code'],
    byCode: true,
  },
  'bounce.diagnostic': {
    from: [
      'delivery-status.message',
      'delivery-status.description',
      'delivery-status.last-message',
    ],
    remark: 'each may be empty, and `delivery-status` null',
  },
  'deferral.reason': {
    from: [
      'delivery-status.message',
      'delivery-status.description',
      'delivery-status.last-message',
      'reason',
    ],
    remark: 'likewise',
  },
  'bounce.remoteMta': 'delivery-status.mx-host',
  'deferral.attempt': {
    from: 'delivery-status.attempt-no',
    remark: 'seconds to the next one: `retry-seconds` in `event.raw`',
  },
  reason: {
    from: ['reject.reason', 'reject.description'],
    remark: 'of `rejected`; otherwise as `deferral.reason`',
    byCode: true,
  },
  userAgent: 'client-info.user-agent',
  ip: 'ip',
  geo: { from: 'geolocation', remark: 'without places called "Unknown"', byCode: true },
  automated: {
    from: 'client-info.bot',
    remark: 'true for any word; empty or missing: false; old webhooks: null',
    byCode: true,
  },
  automatedBy: {
    from: 'client-info.bot',
    remark:
      '`privacy-proxy` for `apple`, `prefetch` for `gmail`, `scanner` for `generic`, `bot` for any other word',
    byCode: true,
  },
  test: {
    from: ['flags.is-test-mode', 'flags.is-system-test'],
    remark: 'either is true: sent with `o:testmode`',
    byCode: true,
  },
} as const

const flatFields = fieldReader(fields)

/** What every draft about a sent message has. */
export function messageOf({ data, name, identity }: EventSource): DraftMessage {
  const flat = flatFields((path) => valueAt(data, path))
  return {
    ...flat,
    providerType: name ?? '',
    providerEventId: text(data.id),
    occurredAt: unixTime(data.timestamp),
    test: isTest(data),
    identity,
    recipient: address(data.recipient) ?? null,
    messageId: flat.rfcMessageId,
  }
}

/** What is at a path such as `message.headers.from` or `campaigns[0].id`. */
function valueAt(data: MailgunEventData, path: string): unknown {
  return path.split(/[.[\]]+/).reduce<unknown>(memberOf, data)
}

function memberOf(value: unknown, name: string): unknown {
  return Array.isArray(value) ? value[Number(name)] : record(value)[name]
}

function isTest(data: MailgunEventData): boolean {
  const flags = record(data.flags)
  return boolean(flags['is-test-mode']) === true || boolean(flags['is-system-test']) === true
}

/** What tells an event from all others. Mailgun promises that an id is unique within a day, no longer. */
export function identityOf(data: MailgunEventData): DraftMessage['identity'] {
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
