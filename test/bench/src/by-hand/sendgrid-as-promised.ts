import { checkedList } from './checked-json.js'
import { plainly, type Ways } from './generality.js'
import { freeAll } from './leases.js'
import { addressOf, referenceIn, replyOf, rfcIdOf, setMember, text, timeOf } from './texts.js'

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
export function sendGridAsPromisedOnce(body: Uint8Array, { once, finished }: Ways = plainly): void {
  const receivedAt = new Date()
  for (const raw of checkedList(body) as readonly Fields[]) {
    const { id } = finished(eventOf(raw, receivedAt))
    if (!once(id, () => void counted.events++)) throw new Error('still being handled')
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
  const metadata = metadataOf(raw)
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
    rfcMessageId: rfcIdOf(raw['smtp-id']),
    tags: [...new Set((raw['category'] as readonly unknown[]).map(text))],
    metadata,
    reference: referenceIn(metadata),
    raw,
  }
  switch (type) {
    case 'email.opened':
    case 'email.clicked': {
      const { url, useragent, ip } = raw
      return Object.assign(event, {
        automated: type === 'email.opened' ? automatedOf(raw['sg_machine_open']) : null,
        url: text(url),
        userAgent: text(useragent),
        ip: text(ip),
      })
    }
    case 'email.bounced':
      return Object.assign(event, {
        bounce: bounceOf(raw),
      })
    default:
      return event
  }
}

function automatedOf(value: unknown): boolean | null {
  const word = text(value)?.toLowerCase()
  if (word === 'true' || word === '1' || word === 'yes') return true
  return word === 'false' || word === '0' || word === 'no' ? false : null
}

function bounceOf(raw: Fields): Fields {
  const [providerKind, status] = [text(raw['type']), text(raw['status'])]
  const word = providerKind?.toLowerCase()
  const isPermanent = word === 'bounce' || (word !== 'blocked' && status?.startsWith('5'))
  const kind = isPermanent === true ? 'permanent' : 'transient'
  return Object.assign(replyOf(text(raw['reason']) ?? ''), { kind, providerKind })
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
    'attempt type tls cert_err ip pool url url_offset useragent send_at bounce_classification sg_machine_open ' +
    'sg_content_type sg_template_id sg_template_name template_id template_hash template_version_id singlesend_id ' +
    'singlesend_name mc_stats phase_id newsletter post_type sg_user_id domain from message date'
  ).split(' '),
)

function metadataOf(raw: Fields): Fields {
  const metadata: Record<string, unknown> = {}
  for (const name of Object.keys(raw)) {
    if (!isReserved(name)) setMember(metadata, name, raw[name])
  }
  return metadata
}

function isReserved(name: string): boolean {
  return reserved.has(name) || name.startsWith('marketing_campaign_') || name.startsWith('nlvx_')
}
