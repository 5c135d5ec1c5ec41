import { createHash } from 'node:crypto'
import type { Signer } from '../../sample-delivery.js'

/** What `unisenderGoSigner` takes. */
export interface UnisenderGoSignerOptions {
  readonly apiKey: string
}

/**
 * Signs the delivery as Unisender Go does, for `unisenderGo({ apiKey })`: puts an MD5 in the place of its first `auth`,
 * which has to be one of 32 characters, as in the samples.
 *
 * @example
 * ```ts
 * signedDelivery('unisender-go', 'hard_bounced', { sign: unisenderGoSigner({ apiKey }) })
 * ```
 */
export function unisenderGoSigner({ apiKey }: UnisenderGoSignerOptions): Signer {
  return (delivery) => {
    const text = new TextDecoder().decode(delivery.body)
    const withProof = (proof: string): string =>
      text.replace(auth, (_, before: string) => before + proof)
    const proof = createHash('md5').update(withProof(apiKey)).digest('hex')
    return { ...delivery, body: new TextEncoder().encode(withProof(proof)) }
  }
}

const auth = /("auth"\s*:\s*")[0-9a-f]{32}(?=")/
