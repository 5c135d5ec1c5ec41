import type {
  Herald,
  HeraldEvent,
  HeraldOptions,
  MailheraldError,
  Provider,
  VerifiedDelivery,
} from '@mailherald/core'
import { simplySend } from '@mailherald/core/providers/simplysend'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { hmacSignature, urlToken } from '@mailherald/core/verify'
import type { SampleDelivery } from '../sample-delivery.js'
import { signedDelivery } from '../signed-delivery.js'
import { hmacSigner } from '../signers/hmac-signer.js'
import { urlTokenSigner } from '../signers/url-token-signer.js'
import type { AdapterHost } from './host.js'
import { send, type Outgoing, type WireAnswer } from './wire.js'

export const token = 'a-token-that-nobody-guesses'
const hmac = { header: 'x-signature', secret: 'a secret of more than 16 characters' }

/** A bounce of Tencent, genuine by its URL token. */
export const bounce: SampleDelivery = signedDelivery('tencent-ses', 'bounce', {
  sign: urlTokenSigner(token),
})

/** A click of SimplySend, genuine by its HMAC. */
export const click: SampleDelivery = signedDelivery('simplysend', 'email_clicked', {
  sign: hmacSigner(hmac),
})

/** A server with a herald in it, and what reaches its handlers. */
export interface Bench {
  readonly origin: string
  readonly events: readonly HeraldEvent[]
  /** What each event came with. */
  readonly deliveries: readonly (VerifiedDelivery | undefined)[]
  readonly errors: readonly MailheraldError[]
  post(delivery: SampleDelivery, changes?: Outgoing): Promise<WireAnswer>
}

/** The herald of a case. */
export interface BenchOptions extends Partial<HeraldOptions> {
  /** Registers the case's own handlers, instead of one that records every event. */
  register?(herald: Herald): void
}

function bothProviders(): Provider[] {
  return [tencentSes({ verify: urlToken(token) }), simplySend({ verify: hmacSignature(hmac) })]
}

/** Runs a case against a herald on a host, and takes the server down again. */
export async function onBench(
  host: AdapterHost,
  { register, ...options }: BenchOptions,
  run: (bench: Bench) => Promise<void>,
): Promise<void> {
  const [events, errors]: [HeraldEvent[], MailheraldError[]] = [[], []]
  const deliveries: (VerifiedDelivery | undefined)[] = []
  const record = (herald: Herald): void => {
    herald.on('*', (event, { delivery }) => {
      events.push(event)
      deliveries.push(delivery)
    })
  }
  const onError = (error: MailheraldError): void => void errors.push(error)
  const running = await host.serve(
    { providers: bothProviders(), logger: false, onError, ...options },
    register ?? record,
  )
  const { origin } = running
  try {
    await run({
      origin,
      events,
      deliveries,
      errors,
      post: ({ url, headers, body }, changes = {}) =>
        send(origin + url, { body, ...changes, headers: { ...headers, ...changes.headers } }),
    })
  } finally {
    await running.close()
  }
}
