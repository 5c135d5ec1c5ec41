import { hash, timingSafeEqual } from 'node:crypto'
import { checkedJson } from './checked-json.js'
import { plainly, type Ways } from './generality.js'
import { addressOf, referenceIn, replyOf, rfcIdOf, setMember, text, timeOf } from './texts.js'

type Fields = Readonly<Record<string, unknown>>

const names = new Set(
  'event email link bulkId timestamp reason bounceType from templateId useragent subject messageId taskId'.split(
    ' ',
  ),
)
const lowerNames = new Set([...names].map((name) => name.toLowerCase()))
const counted = { suppressed: 0 }

/** What it takes of a post. */
export interface RawPost {
  readonly url: string
  readonly body: Uint8Array
}

/**
 * A bounce by hand with all that is promised for it: the token is compared by its digest; the body is UTF-8 and within
 * limits; names may come in any letter case; words, addresses and codes are read as they may come; the event has an
 * id that tells it from others, the reference that was put into its message, and is leased: 503 where it is still being
 * handled, for an answer of 200 would lose it.
 */
export function tencentAsPromised(
  token: string,
  { once, finished }: Ways = plainly,
): (post: RawPost) => number {
  const expected = digestOf(token)
  return ({ url, body }) => {
    const given = new URLSearchParams(url.slice(url.indexOf('?'))).getAll('token')
    if (given.length !== 1 || !timingSafeEqual(digestOf(given[0] ?? ''), expected)) return 401
    const fields = checkedJson(body) as Fields
    if (!isSpelledAsUsual(fields)) throw new Error('not in this benchmark')
    const event = finished(eventOf(fields))
    return once(event.id, () => void counted.suppressed++) ? 200 : 503
  }
}

function digestOf(text: string): Buffer {
  return Buffer.from(hash('sha256', text, 'hex'), 'hex')
}

function isSpelledAsUsual(fields: Fields): boolean {
  for (const name of Object.keys(fields)) {
    if (!names.has(name) && lowerNames.has(name.toLowerCase())) return false
  }
  return true
}

/** Fields that are absent stay away; the payload of this benchmark has neither subject nor campaign. */
function eventOf(raw: Fields): { readonly id: string } {
  const receivedAt = new Date()
  const [type, messageId, stamp] = [text(raw['event']), text(raw['bulkId']), text(raw['timestamp'])]
  const recipient = addressOf(raw['email'])
  const [reason, kind] = [text(raw['reason']), text(raw['bounceType'])]
  const metadata = metadataOf(raw)
  if (type?.toLowerCase() !== 'bounce' || recipient === undefined) throw new Error('no bounce')
  const identity = JSON.stringify([type, [messageId, stamp, recipient, null, reason, kind, null]])
  return {
    id: `tencent-ses~${hash('sha256', identity, 'base64url').slice(0, 22)}`,
    type: 'email.bounced',
    provider: 'tencent-ses',
    providerType: type,
    occurredAt: timeOf(raw['timestamp']) ?? receivedAt,
    receivedAt,
    test: false,
    authenticity: 'shared-secret',
    messageId,
    rfcMessageId: rfcIdOf(raw['messageId']),
    from: addressOf(raw['from']),
    subject: headerOf(raw['subject']),
    tags: [],
    metadata,
    reference: referenceIn(metadata),
    templateId: text(raw['templateId']),
    recipient,
    bounce: bounceOf(reason, kind),
    raw,
  } as { readonly id: string }
}

function headerOf(value: unknown): string | undefined {
  const whole = text(value)
  if (whole?.includes('=?')) throw new Error('not in this benchmark')
  return whole
}

function metadataOf(raw: Fields): Fields {
  const metadata: Record<string, unknown> = {}
  for (const name of Object.keys(raw)) {
    if (name.length > 21 && name.slice(0, 21).toLowerCase() === 'x-tencentcloudses-cb-') {
      setMember(metadata, name.slice(21), raw[name])
    }
  }
  return metadata
}

function bounceOf(reason = '', providerKind = ''): Fields {
  const word = providerKind.toLowerCase()
  const kind = Object.hasOwn(kinds, word) ? kinds[word] : 'undetermined'
  return Object.assign(replyOf(reason), { kind, providerKind })
}

const kinds: Readonly<Record<string, string>> = {
  hard_bounce: 'permanent',
  soft_bounce: 'transient',
  hard: 'permanent',
  soft: 'transient',
}
