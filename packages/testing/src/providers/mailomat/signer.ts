import { createHash, createHmac } from 'node:crypto'
import { withHeaders, type SampleDelivery, type Signer } from '../../sample-delivery.js'

/** What `mailomatSigner` takes. */
export interface MailomatSignerOptions {
  /** The same that `mailomat` gets. */
  readonly secret: string
  /** @defaultValue made from the body, so that the same delivery has the same one again */
  readonly id?: string
}

/**
 * Signs the delivery as Mailomat does, for `mailomat({ secret })`, at its `signedAt`. The signature does not cover the
 * body.
 *
 * @example
 * ```ts
 * signedDelivery('mailomat', 'failure_perm', { sign: mailomatSigner({ secret }) })
 * ```
 */
export function mailomatSigner({ secret, id }: MailomatSignerOptions): Signer {
  return (delivery) => {
    const timestamp = String(Math.floor(delivery.signedAt.getTime() / 1000))
    const signed = [id ?? idOf(delivery), eventOf(delivery), timestamp]
    const signature = createHmac('sha256', secret).update(signed.join('.')).digest('hex')
    const values = [...signed, `sha256=${signature}`]
    const names = ['id', 'event', 'timestamp', 'signature']
    return withHeaders(
      delivery,
      Object.fromEntries(
        names.map((name, index) => [`x-mom-webhook-${name}`, values[index] ?? '']),
      ),
    )
  }
}

function idOf({ body }: SampleDelivery): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 32)
}

function eventOf({ body }: SampleDelivery): string {
  const { eventType } = JSON.parse(new TextDecoder().decode(body)) as { eventType?: unknown }
  return typeof eventType === 'string' ? eventType : ''
}
