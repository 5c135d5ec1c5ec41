import { createHash, createHmac } from 'node:crypto'
import { withHeaders, type SampleDelivery, type Signer } from '../../sample-delivery.js'

/** With which key, and over which token. */
export interface SendCloudSignerOptions {
  /** The same that `sendCloud` gets. */
  readonly appKey: string
  /** @defaultValue made from the body, so that the same delivery has the same one again */
  readonly token?: string
}

const formType = 'application/x-www-form-urlencoded'

/**
 * Gives a sample the form in which SendCloud posts it. `sendCloudSigner` does the same; put this one before other signers.
 *
 * @example
 * ```ts
 * signedDelivery('sendcloud', 'route', { sign: [sendCloudWire, urlTokenSigner(token)] })
 * ```
 */
export const sendCloudWire: Signer = (delivery) => {
  if (delivery.headers['content-type'] === formType) return delivery
  const fields = JSON.parse(textOf(delivery)) as Record<string, string | number | object>
  const form = new URLSearchParams(
    Object.entries(fields).map(([name, value]): [string, string] => [name, fieldOf(value)]),
  )
  return withForm(delivery, form)
}

/**
 * Signs the delivery as SendCloud does, for `sendCloud({ appKey })`, at its `signedAt`. The signature does not cover the
 * event.
 *
 * @example
 * ```ts
 * signedDelivery('sendcloud', 'invalid', { sign: sendCloudSigner({ appKey }) })
 * ```
 */
export function sendCloudSigner({ appKey, token }: SendCloudSignerOptions): Signer {
  return (delivery) => {
    const wired = sendCloudWire(delivery)
    const form = new URLSearchParams(textOf(wired))
    const timestamp = String(delivery.signedAt.getTime())
    // 50 characters, as SendCloud's.
    const random = token ?? createHash('sha256').update(wired.body).digest('hex').slice(0, 50)
    form.set('timestamp', timestamp)
    form.set('token', random)
    const mac = createHmac('sha256', appKey).update(timestamp).update(random)
    form.set('signature', mac.digest('hex'))
    return withForm(wired, form)
  }
}

function textOf({ body }: SampleDelivery): string {
  return new TextDecoder().decode(body)
}

function fieldOf(value: string | number | object): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function withForm(delivery: SampleDelivery, form: URLSearchParams): SampleDelivery {
  const body = new TextEncoder().encode(form.toString())
  return { ...withHeaders(delivery, { 'content-type': formType }), body }
}
