import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { localTime } from '../../read/local-time.js'
import { invalidOption } from '../../verify/options.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import type { TimeReader } from './message.js'
import { normalizeIn } from './normalize.js'
import type { CampaignMonitorPayload } from './payload.js'
import { read } from './read.js'

export type * from './payload.js'

/** Campaign Monitor, as a type: `EventOf<'email.bounced', CampaignMonitor>`. */
export type CampaignMonitor = Provider<
  'campaign-monitor',
  CampaignMonitorPayload,
  EmittedBy<typeof events>
>

/** What `campaignMonitor` takes. */
export interface CampaignMonitorOptions extends ProviderOptions {
  /** Who may post. Campaign Monitor signs nothing: use `urlToken`, or `basicAuth` with credentials in the URL. */
  readonly verify: VerifyOption
  /**
   * The time zone of the account, for example `Australia/Sydney`: times come without one.
   *
   * @defaultValue `UTC`
   */
  readonly timeZone?: string
}

/**
 * Campaign Monitor: changes of a list, up to 1,000 in a delivery. There are no events of single messages. A URL that
 * fails for a week is switched off.
 *
 * @see https://www.campaignmonitor.com/api/v3-3/webhooks/
 * @throws {MailheraldError} `ERR_VERIFY_MISSING`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { campaignMonitor } from '@mailherald/core/providers/campaign-monitor'
 * import { urlToken } from '@mailherald/core/verify'
 *
 * // URL of the webhook: https://hooks.example.com/webhooks/campaign-monitor?token=…
 * const verify = urlToken(process.env.CAMPAIGN_MONITOR_TOKEN)
 * createHerald({ providers: [campaignMonitor({ verify, timeZone: 'Australia/Sydney' })] })
 * ```
 */
export function campaignMonitor(options: CampaignMonitorOptions): CampaignMonitor {
  return defineProvider(
    {
      id: 'campaign-monitor',
      title: 'Campaign Monitor',
      docs: 'https://www.campaignmonitor.com/api/v3-3/webhooks/',
      emits: emittedBy(events),
      // A delivery is up to 1,000 events: what cannot be read must not hold the others up, nor XML switch it off.
      ack: { success: 200, retry: 503, malformed: 200, unreadable: 200 },
      bodyLimit: 16 * 1024 * 1024,
      verify: options?.verify,
      read,
      normalize: normalizeIn(timeReader(options?.timeZone)),
    },
    options,
  )
}

function timeReader(zone = 'UTC'): TimeReader {
  try {
    return localTime(zone)
  } catch {
    throw invalidOption(
      { verifier: 'campaignMonitor', option: 'timeZone' },
      'must be the name of a time zone, for example "Australia/Sydney"',
    )
  }
}
