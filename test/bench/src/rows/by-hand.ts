import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingDelivery, Provider } from '@mailherald/core'
import { simplySend } from '@mailherald/core/providers/simplysend'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { hmacSignature, urlToken } from '@mailherald/core/verify'
import { hmacSigner, signedDelivery, urlTokenSigner } from '@mailherald/testing'
import { compare } from '../compare.js'
import { heraldOf, received } from '../posts.js'
import type { Row } from '../row.js'

const token = 'a-token-that-nobody-guesses'
const hmac = { header: 'x-signature', secret: 'a secret of more than 16 characters' }

// Every post is another one: of what is done already, nothing would be left to measure.
const posts = 10_000
const operations = 100

export const byHand: readonly Row[] = [
  {
    name: 'one Tencent SES bounce',
    reference: 'by hand: `timingSafeEqual`, `JSON.parse`, a switch, a call',
    target: { atMost: 2 },
    measure: (effort) => {
      const deliveries = Array.from({ length: posts }, (_, index) =>
        signedDelivery('tencent-ses', 'bounce', {
          payload: { bulkId: `qcloudses-30-${index}` },
          sign: urlTokenSigner(token),
        }),
      )
      return compare(
        {
          operations,
          ours: receiving(tencentSes({ verify: urlToken(token) }), deliveries),
          reference: inTurn(deliveries, tencentByHand),
        },
        effort,
      )
    },
  },
  {
    name: 'one SimplySend click',
    reference: 'the same by hand, with an HMAC',
    target: { atMost: 2 },
    measure: (effort) => {
      const deliveries = Array.from({ length: posts }, (_, index) =>
        signedDelivery('simplysend', 'email_clicked', {
          payload: { id: `evt_${index}` },
          sign: hmacSigner(hmac),
        }),
      )
      return compare(
        {
          operations,
          ours: receiving(simplySend({ verify: hmacSignature(hmac) }), deliveries),
          reference: inTurn(deliveries, simplySendByHand),
        },
        effort,
      )
    },
  },
]

type Post = IncomingDelivery & { readonly body: Uint8Array }

function receiving(provider: Provider, deliveries: readonly Post[]): () => Promise<void> {
  let herald = heraldOf(provider)
  let next = 0
  return async () => {
    for (let n = 0; n < operations; n++) {
      if (next === deliveries.length) [herald, next] = [heraldOf(provider), 0]
      const delivery = deliveries[next++]
      if (delivery !== undefined) await received(herald, delivery)
    }
  }
}

function inTurn(deliveries: readonly Post[], receive: (post: Post) => Promise<number>) {
  let next = 0
  return async (): Promise<void> => {
    for (let n = 0; n < operations; n++) {
      const delivery = deliveries[next++ % deliveries.length]
      if (delivery !== undefined) await receive(delivery)
    }
  }
}

const expectedToken = Buffer.from(token)
const counted = { suppressed: 0 }

async function tencentByHand({ url, body }: Post): Promise<number> {
  const given = Buffer.from(new URLSearchParams(url.slice(url.indexOf('?'))).get('token') ?? '')
  if (given.length !== expectedToken.length || !timingSafeEqual(given, expectedToken)) return 401
  const payload = JSON.parse(Buffer.from(body).toString()) as { event?: string; email?: string }
  switch (payload.event) {
    case 'bounce':
      await suppress(payload.email)
      return 200
    default:
      return 200
  }
}

async function simplySendByHand({ headers, body }: Post): Promise<number> {
  const given = Buffer.from(String(headers['x-signature']), 'hex')
  const expected = createHmac('sha256', hmac.secret).update(body).digest()
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 401
  const payload = JSON.parse(Buffer.from(body).toString()) as {
    type?: string
    data?: { object?: { recipient?: string } }
  }
  switch (payload.type) {
    case 'email_clicked':
      await suppress(payload.data?.object?.recipient)
      return 200
    default:
      return 200
  }
}

async function suppress(address: string | undefined): Promise<void> {
  if (address !== undefined) counted.suppressed++
}
