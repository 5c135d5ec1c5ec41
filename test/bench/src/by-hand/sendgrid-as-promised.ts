import { checkedList } from './checked-json.js'
import { freeAll, leased } from './leases.js'
import { addressOf, replyOf, text, timeOf } from './texts.js'

type Fields = Readonly<Record<string, unknown>>

const counted = { events: 0 }

/**
 * The events of a post by hand with all that is promised for them, after its signature: the body is UTF-8 and within
 * limits; words, addresses and times are read as they may come; custom arguments are told from fields; each event
 * is leased.
 */
export function sendGridAsPromised(body: Uint8Array): void {
  freeAll()
  sendGridAsPromisedOnce(body)
}

/** The same for bodies of which each is another: what was finished before stays finished. */
export function sendGridAsPromisedOnce(body: Uint8Array): void {
  const receivedAt = new Date()
  for (const raw of checkedList(body) as readonly Fields[]) {
    leased(eventOf(raw, receivedAt).id, () => void counted.events++)
  }
}

const types: Readonly<Record<string, string>> = {
  click: 'email.clicked',
  open: 'email.opened',
  bounce: 'email.bounced',
  delivered: 'email.delivered',
}

const plain = /^[\w.=+-]{1,64}$/

function eventOf(raw: Fields, receivedAt: Date): { readonly id: string } {
  const [providerType, eventId, recipient] = [
    text(raw['event']),
    text(raw['sg_event_id']),
    addressOf(raw['email']),
  ]
  const type = Object.hasOwn(types, providerType?.toLowerCase() ?? '')
    ? types[providerType ?? '']
    : undefined
  if (type === undefined || recipient === undefined || !plain.test(eventId ?? '')) {
    throw new Error('not in this benchmark')
  }
  const event = {
    id: `sendgrid~${providerType}~${eventId}`,
    type,
    provider: 'sendgrid',
    providerType,
    providerEventId: eventId,
    occurredAt: timeOf(raw['timestamp']) ?? receivedAt,
    receivedAt,
    test: false,
    authenticity: 'signed',
    recipient,
    messageId: sendId(text(raw['sg_message_id'])),
    rfcMessageId: text(raw['smtp-id']),
    tags: [...new Set((raw['category'] as readonly unknown[]).map(text))],
    metadata: metadataOf(raw),
    raw,
  }
  switch (type) {
    case 'email.opened':
    case 'email.clicked': {
      const { url, useragent, ip } = raw
      return Object.assign(event, {
        automated: null,
        url: text(url),
        userAgent: text(useragent),
        ip: text(ip),
      })
    }
    case 'email.bounced':
      return Object.assign(event, {
        bounce: Object.assign(replyOf(text(raw['reason']) ?? ''), { kind: 'permanent' }),
      })
    default:
      return event
  }
}

function sendId(id = ''): string {
  for (const separator of ['.recvd', '.filter', '.']) {
    const end = id.indexOf(separator)
    if (end > 0) return id.slice(0, end)
  }
  return id
}

const reserved = new Set(
  (
    'email event timestamp smtp-id sg_event_id sg_message_id category asm_group_id reason status response ' +
    'attempt type tls cert_err ip pool url url_offset useragent send_at bounce_classification sg_machine_open'
  ).split(' '),
)

function metadataOf(raw: Fields): Fields {
  const metadata: Record<string, unknown> = {}
  for (const name of Object.keys(raw)) if (!reserved.has(name)) metadata[name] = raw[name]
  return metadata
}
