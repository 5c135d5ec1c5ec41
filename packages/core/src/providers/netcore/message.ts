import type { JsonValue } from '../../events/base.js'
import { extend, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { address } from '../../read/mail/mailbox.js'
import { unixTime } from '../../read/time.js'
import { text, texts } from '../../read/values.js'

/** The members of an event by lower-case name: one form has them in capitals. */
export type Fields = ReadonlyMap<string, JsonValue>

/** Our fields, and where they come from: the names are in capitals, or as SendGrid has them. */
export const fields = {
  occurredAt: { from: 'timestamp', byCode: true },
  messageId: { from: ['transid', 'sg_message_id'], remark: 'text: too large for a number' },
  recipient: { from: 'email', byCode: true },
  from: 'fromaddress',
  tags: { from: 'tags', remark: 'with commas between them', byCode: true },
  reference: { from: 'x-apiheader', remark: 'whatever you gave as `X-APIHEADER` when sending' },
  metadata: {
    from: [],
    remark: 'in the form of SendGrid: your custom arguments, all members that are not its own',
    byCode: true,
  },
  reason: { from: ['reason', 'response'], remark: 'of what was not sent', byCode: true },
  'bounce.diagnostic': {
    from: ['reason', 'response', 'bounce_reason'],
    remark: 'has the codes',
    byCode: true,
  },
  'bounce.providerKind': { from: 'bounce_type', byCode: true },
  url: { from: 'url', byCode: true },
  ip: { from: ['ipaddress', 'ip'], byCode: true },
  userAgent: { from: 'useragent', byCode: true },
} as const

const flat = fieldReader(fields)

/** What every draft about a sent message has. */
export function messageOf(raw: Readonly<Record<string, JsonValue>>, members: Fields): DraftMessage {
  const message = flat((name) => members.get(name))
  return extend(message, {
    providerType: text(members.get('event')) ?? '',
    occurredAt: unixTime(members.get('timestamp')),
    identity: identityOf(message.messageId, members),
    recipient: address(members.get('email')) ?? null,
    tags: texts(text(members.get('tags'))?.split(',')),
    metadata: Object.hasOwn(raw, 'event') ? customArguments(raw) : {},
  })
}

/** There are no ids of events. Without a message or a time, the whole payload has to serve. */
function identityOf(messageId: string | undefined, members: Fields): DraftMessage['identity'] {
  const time = text(members.get('timestamp'))
  if (messageId === undefined || time === undefined) return undefined
  return [messageId, text(members.get('email')), time, text(members.get('url'))]
}

const own: ReadonlySet<string> = new Set([
  'sg_message_id',
  'email',
  'event',
  'response',
  'reason',
  'timestamp',
  'fromaddress',
  'msize',
  'tags',
  'useragent',
  'ip',
  'ipaddress',
  'url',
  'x-apiheader',
  'bounce_type',
  'bounce_reason',
])

function customArguments(
  raw: Readonly<Record<string, JsonValue>>,
): Readonly<Record<string, JsonValue>> {
  const pairs = Object.entries(raw).filter(([name]) => !own.has(name.toLowerCase()))
  return Object.fromEntries(pairs)
}

/** The first of several members that is there. */
export function firstOf(names: readonly string[], members: Fields): string | undefined {
  const values = names.map((name) => text(members.get(name)))
  return values.find((value) => value !== undefined)
}
