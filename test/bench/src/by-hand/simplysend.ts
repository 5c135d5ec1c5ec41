import { createHmac, timingSafeEqual } from 'node:crypto'
import type { ByHand } from './one-event.js'

interface Payload {
  readonly id: string
  readonly type: string
  readonly created: string
  readonly livemode: boolean
  readonly data: { readonly object: Click }
}

interface Click {
  readonly messageId: string
  readonly from: string
  readonly recipient: string
  readonly userAgent: string
  readonly ipAddress: string
  readonly link: string
}

export function simplySendByHand(hmac: { header: string; secret: string }): ByHand<Payload> {
  return {
    genuine({ headers, body }) {
      const given = Buffer.from(String(headers[hmac.header]), 'hex')
      const expected = createHmac('sha256', hmac.secret).update(body).digest()
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
      return JSON.parse(Buffer.from(body).toString()) as Payload
    },
    recipientOf(payload) {
      switch (payload.type) {
        case 'email_clicked':
          return payload.data.object.recipient
        default:
          return undefined
      }
    },
    eventOf,
  }
}

function eventOf(raw: Payload): { id: string; recipient: string } {
  const { messageId, from, recipient, userAgent, ipAddress, link } = raw.data.object
  const event = {
    id: `simplysend~${raw.type}~${raw.id}`,
    type: 'email.clicked',
    provider: 'simplysend',
    providerEventId: raw.id,
    messageId,
    from,
    tags: [],
    metadata: {},
    providerType: raw.type,
    occurredAt: new Date(raw.created),
    test: !raw.livemode,
    recipient,
    url: link,
    automated: null,
    userAgent,
    ip: ipAddress,
    receivedAt: new Date(),
    authenticity: 'signed',
    raw,
  }
  return event
}
