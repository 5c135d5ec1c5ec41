import type {
  Herald,
  HeraldEvent,
  HeraldOptions,
  MailheraldError,
  Provider,
} from '@mailherald/core'
import { simplySend } from '@mailherald/core/providers/simplysend'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { hmacSignature, urlToken } from '@mailherald/core/verify'
import { send, type Answer, type Outgoing } from '@mailherald/test-support/send'
import {
  hmacSigner,
  signedDelivery,
  urlTokenSigner,
  type SampleDelivery,
} from '@mailherald/testing'
import type { Host } from './host.js'

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
  readonly errors: readonly MailheraldError[]
  post(delivery: SampleDelivery, changes?: Outgoing): Promise<Answer>
}

export interface BenchOptions extends Partial<HeraldOptions> {
  /** Registers the case's own handlers, instead of one that records every event. */
  register?(herald: Herald): void
}

function bothProviders(): Provider[] {
  return [tencentSes({ verify: urlToken(token) }), simplySend({ verify: hmacSignature(hmac) })]
}

/** Runs a case against a herald on a host, and takes the server down again. */
export async function onBench(
  host: Host,
  { register, ...options }: BenchOptions,
  run: (bench: Bench) => Promise<void>,
): Promise<void> {
  const [events, errors]: [HeraldEvent[], MailheraldError[]] = [[], []]
  const hosted = await host.serve(
    {
      providers: bothProviders(),
      logger: false,
      onError: (error) => void errors.push(error),
      ...options,
    },
    register ?? ((herald) => void herald.on('*', (event) => void events.push(event))),
  )
  try {
    await run({
      origin: hosted.origin,
      events,
      errors,
      post: ({ url, headers, body }, changes = {}) =>
        send(hosted.origin + url, {
          body,
          ...changes,
          headers: { ...headers, ...changes.headers },
        }),
    })
  } finally {
    await hosted.close()
  }
}
