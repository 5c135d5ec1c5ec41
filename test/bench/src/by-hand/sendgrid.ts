import { createPublicKey, createVerify, type KeyObject } from 'node:crypto'
import type { SampleDelivery } from '@mailherald/testing'
import type { Ways } from './generality.js'
import { forgetAll, onceNow } from './remembering.js'
import { sendGridAsPromised, sendGridAsPromisedOnce } from './sendgrid-as-promised.js'

interface Payload {
  readonly email: string
  readonly timestamp: number
  readonly event: string
  readonly 'smtp-id': string
  readonly category: readonly string[]
  readonly sg_event_id: string
  readonly sg_message_id: string
  readonly url?: string
  readonly useragent?: string
  readonly ip?: string
  readonly reason?: string
  readonly status?: string
}

const counted = { events: 0 }

/** A post of many events by hand, in parts and together. */
export function sendGridByHand(
  post: SampleDelivery,
  publicKey: string,
): Readonly<Record<string, () => void>> {
  const verify = verification(post, keyOf(publicKey))
  const bytes = Buffer.from(post.body)

  function events(): { id: string }[] {
    const receivedAt = new Date()
    const payloads = JSON.parse(bytes.toString()) as readonly Payload[]
    return payloads.map((raw) => eventOf(raw, receivedAt))
  }
  function all(): void {
    verify()
    forgetAll()
    for (const { id } of events()) onceNow(id, () => void counted.events++)
  }
  return {
    'the signature': verify,
    '`JSON.parse` and 1,000 plain events of our shape': events,
    'both, and 1,000 calls of a handler, each event noted before and after it': all,
    'the same, with every check and reading that ours promises, for these four kinds of events':
      sendGridPromisedByHand(post, publicKey),
  }
}

/** A post of many events by hand, with all that is promised for them. */
export function sendGridPromisedByHand(post: SampleDelivery, publicKey: string): () => void {
  const verify = verification(post, keyOf(publicKey))
  const bytes = Buffer.from(post.body)
  return () => {
    verify()
    sendGridAsPromised(bytes)
  }
}

/** The same for posts of which each is another. */
export function sendGridAsPromisedBy(
  publicKey: string,
  ways?: Ways,
): (post: SampleDelivery) => void {
  const key = keyOf(publicKey)
  return (post) => {
    verification(post, key)()
    sendGridAsPromisedOnce(post.body, ways)
  }
}

function keyOf(publicKey: string): KeyObject {
  return createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
}

function verification(post: SampleDelivery, key: KeyObject): () => void {
  const bytes = Buffer.from(post.body)
  const header = (name: string) => post.headers[`x-twilio-email-event-webhook-${name}`] ?? ''
  return () => {
    const time = header('timestamp')
    // Nothing separates it from the body: of another length, digits could be moved between them.
    if (!/^\d{10}$/.test(time)) throw new Error('forged')
    const signed = createVerify('sha256').update(time).update(bytes)
    if (!signed.verify(key, header('signature'), 'base64')) throw new Error('forged')
  }
}

function eventOf(raw: Payload, receivedAt: Date): { id: string } {
  const { event: providerType, sg_event_id: providerEventId, sg_message_id: messageId } = raw
  const event = {
    id: `sendgrid~${providerType}~${providerEventId}`,
    type: types[providerType],
    provider: 'sendgrid',
    providerEventId,
    providerType,
    occurredAt: new Date(raw.timestamp * 1000),
    recipient: raw.email,
    messageId: messageId.slice(0, messageId.indexOf('.recv')),
    rfcMessageId: raw['smtp-id'],
    tags: raw.category,
    metadata: {},
    receivedAt,
    test: false,
    authenticity: 'signed',
    raw,
  }
  switch (providerType) {
    case 'click':
    case 'open': {
      const { useragent: userAgent, ip, url } = raw
      return Object.assign(event, { automated: null, userAgent, ip, url })
    }
    case 'bounce':
      return Object.assign(event, { bounce: { kind: 'permanent', diagnostic: raw.reason } })
    default:
      return event
  }
}

const types: Readonly<Record<string, string>> = {
  click: 'email.clicked',
  open: 'email.opened',
  bounce: 'email.bounced',
  delivered: 'email.delivered',
}
