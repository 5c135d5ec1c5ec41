import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { readFormOrJson } from '../../read/form/form-or-json.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { ActiveCampaignPayload } from './payload.js'

export type * from './payload.js'

/** ActiveCampaign, as a type: `EventOf<'email.bounced', ActiveCampaign>`. */
export type ActiveCampaign = Provider<
  'activecampaign',
  ActiveCampaignPayload,
  EmittedBy<typeof events>
>

/** What `activeCampaign` takes. */
export interface ActiveCampaignOptions extends ProviderOptions {
  /** Who may post. ActiveCampaign signs nothing: use `urlToken`, or `basicAuth` with credentials in the URL. */
  readonly verify: VerifyOption
}

/**
 * ActiveCampaign: contacts and campaigns, one event in a delivery, as a form. Nothing is delivered again: what is not
 * answered 2xx is lost, and 410 would switch the webhook off.
 *
 * @see https://developers.activecampaign.com/page/webhooks
 * @throws {MailheraldError} `ERR_VERIFY_MISSING`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { activeCampaign } from '@mailherald/core/providers/activecampaign'
 * import { urlToken } from '@mailherald/core/verify'
 *
 * // URL of the webhook: https://hooks.example.com/webhooks/activecampaign?token=…
 * createHerald({
 *   providers: [activeCampaign({ verify: urlToken(process.env.ACTIVECAMPAIGN_TOKEN) })],
 * })
 * ```
 */
export function activeCampaign(options: ActiveCampaignOptions): ActiveCampaign {
  return defineProvider(
    {
      id: 'activecampaign',
      title: 'ActiveCampaign',
      docs: 'https://developers.activecampaign.com/page/webhooks',
      emits: emittedBy(events),
      // Nothing is tried again. 410, which would switch the webhook off, is never answered.
      ack: { success: 200, retry: 503, malformed: 200 },
      verify: options?.verify,
      read: readFormOrJson,
      normalize,
    },
    options,
  )
}
