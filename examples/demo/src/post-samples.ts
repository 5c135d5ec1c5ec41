import {
  hmacSigner,
  retryingSender,
  sampleEvents,
  signedDelivery,
  urlTokenSigner,
  type SampleDelivery,
} from '@mailherald/testing'
import type { Entry, Journal } from './journal.js'
import type { DemoSecrets } from './secrets.js'

/** One post, how it was answered, and what the app made of it. */
export interface Posted {
  readonly provider: string
  /** The provider's own name of the event. */
  readonly event: string
  readonly status: number | undefined
  readonly entries: readonly Entry[]
}

/** Posts every event that the two providers document, one after the other, over HTTP. */
export async function postSamples(
  origin: string,
  secrets: DemoSecrets,
  journal: Journal,
): Promise<Posted[]> {
  const sender = retryingSender({ to: origin, schedule: [] })
  const posted: Posted[] = []
  for (const [event, delivery] of everyDelivery(secrets)) {
    const before = journal.entries.length
    const { attempts } = await sender.send(delivery)
    posted.push({
      provider: delivery.provider,
      event,
      status: attempts[0]?.status,
      entries: journal.entries.slice(before),
    })
  }
  return posted
}

/** Whether the post was not accepted, or the app has not seen what was in it. */
export function hasFailed({ status = 0, entries }: Posted): boolean {
  const seen = entries.length > 0 && entries.every(({ handlers }) => handlers.length > 0)
  return status < 200 || status > 299 || !seen
}

function everyDelivery({
  tencentToken,
  simplySendSecret,
}: DemoSecrets): [string, SampleDelivery][] {
  const token = urlTokenSigner(tencentToken)
  const hmac = hmacSigner({ header: 'x-simplysend-signature', secret: simplySendSecret })
  return [
    ...sampleEvents('tencent-ses').map((event): [string, SampleDelivery] => [
      event,
      signedDelivery('tencent-ses', event, { sign: token }),
    ]),
    ...sampleEvents('simplysend').map((event): [string, SampleDelivery] => [
      event,
      signedDelivery('simplysend', event, { sign: hmac }),
    ]),
  ]
}
