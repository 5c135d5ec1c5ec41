import type { Provider } from '@mailherald/core'
import { simplySend } from '@mailherald/core/providers/simplysend'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { hmacSignature, urlToken } from '@mailherald/core/verify'
import { hmacSigner, signedDelivery, urlTokenSigner } from '@mailherald/testing'
import { byHand, floorsOf, type ByHand, type Post } from '../by-hand/one-event.js'
import { freeAll } from '../by-hand/leases.js'
import { forgetAll } from '../by-hand/remembering.js'
import { simplySendByHand } from '../by-hand/simplysend.js'
import { tencentAsPromised } from '../by-hand/tencent-as-promised.js'
import { tencentByHand } from '../by-hand/tencent.js'
import { compare } from '../compare.js'
import { receivingEach, operations } from '../receiving.js'
import type { Effort, Outcome, Row } from '../row.js'

const token = 'a-token-that-nobody-guesses'
const hmac = { header: 'x-signature', secret: 'a secret of more than 16 characters' }

// Every post is another one: of what is done already, nothing would be left to measure.
const posts = 10_000

export const byHandRows: readonly Row[] = [
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
      const provider = tencentSes({ verify: urlToken(token) })
      const promised = tencentAsPromised(token)
      return against(
        tencentByHand(token),
        { provider, deliveries, asPromised: async (post) => promised(post) },
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
      const provider = simplySend({ verify: hmacSignature(hmac) })
      return against(simplySendByHand(hmac), { provider, deliveries }, effort)
    },
  },
]

const allPromised = 'by hand, with every check and reading that ours promises, for this one payload'

interface Ours {
  readonly provider: Provider
  readonly deliveries: readonly Post[]
  /** By hand with all that is promised. */
  asPromised?(post: Post): Promise<number>
}

function against<P>(
  hand: ByHand<P>,
  { provider, deliveries, asPromised }: Ours,
  effort: Effort,
): Promise<Outcome> {
  const steps = { ...floorsOf(hand), ...(asPromised && { [allPromised]: asPromised }) }
  const floors = Object.entries(steps).map(
    ([name, step]) => [name, inTurn(deliveries, step)] as const,
  )
  return compare(
    {
      operations,
      ours: receivingEach(provider, deliveries),
      reference: inTurn(deliveries, byHand(hand)),
      floors: Object.fromEntries(floors),
    },
    effort,
  )
}

function inTurn(deliveries: readonly Post[], receive: (post: Post) => Promise<number>) {
  let next = 0
  return async (): Promise<void> => {
    for (let n = 0; n < operations; n++) {
      if (next === deliveries.length) {
        forgetAll()
        freeAll()
        next = 0
      }
      const delivery = deliveries[next++]
      if (delivery !== undefined && (await receive(delivery)) !== 200) throw new Error('forged')
    }
  }
}
