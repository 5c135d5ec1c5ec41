import { createHmac } from 'node:crypto'
import { withHeaders, type SampleDelivery, type Signer } from '../../sample-delivery.js'

/** With which key, and for which webhook. */
export interface MandrillSignerOptions {
  readonly authenticationKey: string
  /** As `mandrill` is given it. */
  readonly url: string
}

const formType = 'application/x-www-form-urlencoded'

/**
 * Gives a sample the form in which Mandrill posts it: a list in the field `mandrill_events`. `mandrillSigner` does the
 * same; put this one before other signers.
 *
 * @example
 * ```ts
 * signedDelivery('mandrill', 'open', { sign: [mandrillWire, urlTokenSigner(token)] })
 * ```
 */
export const mandrillWire: Signer = (delivery) => {
  if (delivery.headers['content-type'] === formType) return delivery
  const text = new TextDecoder().decode(delivery.body)
  const events = text.startsWith('[') ? text : `[${text}]`
  const form = new URLSearchParams({ mandrill_events: events }).toString()
  const body = new TextEncoder().encode(form)
  return { ...withHeaders(delivery, { 'content-type': formType }), body }
}

/**
 * Signs the delivery as Mandrill does, for `mandrill({ authenticationKey, url })`.
 *
 * @example
 * ```ts
 * signedDelivery('mandrill', 'hard_bounce', { sign: mandrillSigner({ authenticationKey, url }) })
 * ```
 */
export function mandrillSigner({ authenticationKey, url }: MandrillSignerOptions): Signer {
  return (delivery) => {
    const wired = mandrillWire(delivery)
    const mac = createHmac('sha1', authenticationKey).update(url).update(signedText(wired))
    return withHeaders(wired, { 'x-mandrill-signature': mac.digest('base64') })
  }
}

function signedText({ body }: SampleDelivery): string {
  const form = new URLSearchParams(new TextDecoder().decode(body))
  form.sort()
  return [...form].flat().join('')
}
