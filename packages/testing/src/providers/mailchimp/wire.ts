import { formWire } from '../../form-wire.js'
import type { Signer } from '../../sample-delivery.js'

/**
 * Gives a sample the form in which Mailchimp posts it, with names in brackets. Put it before the signer of the token.
 *
 * @example
 * ```ts
 * signedDelivery('mailchimp', 'subscribe', { sign: [mailchimpWire, urlTokenSigner(token)] })
 * ```
 */
export const mailchimpWire: Signer = formWire
