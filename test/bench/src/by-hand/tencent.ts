import { hash, timingSafeEqual } from 'node:crypto'
import type { ByHand } from './one-event.js'

interface Payload {
  readonly event: string
  readonly email: string
  readonly bulkId: string
  readonly timestamp: number
  readonly reason: string
  readonly bounceType: string
  readonly from: string
  readonly templateId: number
}

export function tencentByHand(token: string): ByHand<Payload> {
  const expected = Buffer.from(token)
  return {
    genuine({ url, body }) {
      const given = Buffer.from(new URLSearchParams(url.slice(url.indexOf('?'))).get('token') ?? '')
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
      return JSON.parse(Buffer.from(body).toString()) as Payload
    },
    recipientOf(payload) {
      switch (payload.event) {
        case 'bounce':
          return payload.email
        default:
          return undefined
      }
    },
    eventOf,
  }
}

function eventOf(raw: Payload): { id: string; recipient: string } {
  const identity = `${raw.event} ${raw.bulkId} ${raw.email} ${raw.timestamp}`
  const event = {
    id: `tencent-ses~${hash('sha256', identity, 'base64url').slice(0, 22)}`,
    type: 'email.bounced',
    provider: 'tencent-ses',
    messageId: raw.bulkId,
    from: raw.from,
    tags: [],
    metadata: {},
    templateId: String(raw.templateId),
    providerType: raw.event,
    occurredAt: new Date(raw.timestamp * 1000),
    recipient: raw.email,
    bounce: {
      kind: raw.bounceType === 'hard_bounce' ? 'permanent' : 'transient',
      category: 'unknown-user',
      smtpCode: Number(raw.reason.slice(0, 3)),
      enhancedCode: raw.reason.slice(4, 9),
      diagnostic: raw.reason,
      providerKind: raw.bounceType,
    },
    receivedAt: new Date(),
    test: false,
    authenticity: 'shared-secret',
    raw,
  }
  return event
}
