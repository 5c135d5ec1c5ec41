import { formWire } from '../../form-wire.js'
import type { Signer } from '../../sample-delivery.js'

/**
 * Gives a sample the form in which ActiveCampaign posts it, with names in brackets. Put it before the signer of the
 * token.
 *
 * @example
 * ```ts
 * signedDelivery('activecampaign', 'bounce', { sign: [activeCampaignWire, urlTokenSigner(token)] })
 * ```
 */
export const activeCampaignWire: Signer = formWire
