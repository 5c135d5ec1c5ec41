import {
  createHerald,
  silentLogger,
  type Herald,
  type HeraldOptions,
  type MailheraldError,
} from '@mailherald/core'
import { unverified } from '@mailherald/core/verify'
import { acme, type Acme, type AcmePayload } from '@mailherald/test-support/acme'

/** A herald that remembers nothing of what others have handled. */
export interface Worker {
  readonly herald: Herald<Acme>
  /** What it has reported. */
  readonly errors: MailheraldError[]
  /** The status that the sender gets. */
  receive(payload: AcmePayload): Promise<number>
}

/** Makes one. Several of them are like several processes. */
export function worker(options: Partial<HeraldOptions<Acme>> = {}): Worker {
  const errors: MailheraldError[] = []
  const herald = createHerald({
    providers: [acme({ verify: unverified() })],
    logger: silentLogger,
    onError: (error) => void errors.push(error),
    ackDeadlineMs: 20_000,
    ...options,
  })
  return {
    herald,
    errors,
    async receive(payload) {
      const body = Buffer.from(JSON.stringify(payload))
      const delivery = { provider: 'acme', method: 'POST', url: '/acme', headers: {}, body }
      return (await herald.receive(delivery)).status
    },
  }
}

/** Why the handlers of the last failed event failed. */
export function reasons({ errors }: Worker): unknown[] {
  return (errors.at(-1)?.cause as AggregateError | undefined)?.errors ?? []
}
