import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { BrevoPayload } from './payload.js'
import { read } from './read.js'

export type * from './payload.js'

/** Brevo, as a type: `EventOf<'email.bounced', Brevo>`. */
export type Brevo = Provider<'brevo', BrevoPayload, EmittedBy<typeof events>>

/** What `brevo` takes. */
export interface BrevoOptions extends ProviderOptions {
  /**
   * Who may post. Brevo signs nothing: pass what you set on the webhook, `bearerToken` for its `auth`,
   * `headerToken` for its `headers`, `basicAuth` for credentials in the URL, or `urlToken`.
   */
  readonly verify: VerifyOption
}

/**
 * Brevo, formerly Sendinblue: transactional, marketing and inbound webhooks, single or batched, on one URL.
 * Asks for another delivery with 429, because Brevo discards an event on any 5xx.
 *
 * @see https://developers.brevo.com/docs/how-to-use-webhooks
 * @throws {MailheraldError} `ERR_VERIFY_MISSING`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { brevo } from '@mailherald/core/providers/brevo'
 * import { bearerToken } from '@mailherald/core/verify'
 *
 * // Webhook: { url: 'https://hooks.example.com/webhooks/brevo', auth: { type: 'bearer', token } }
 * createHerald({ providers: [brevo({ verify: bearerToken(process.env.BREVO_TOKEN) })] })
 * ```
 */
export function brevo(options: BrevoOptions): Brevo {
  return defineProvider(
    {
      id: 'brevo',
      title: 'Brevo',
      docs: 'https://developers.brevo.com/docs/how-to-use-webhooks',
      emits: emittedBy(events),
      // 429 and time-outs are tried again, four times; any other 4xx and any 5xx discards the event, also where the
      // secret is wrong for a while, or a body did not arrive whole.
      // https://developers.brevo.com/docs/retry-mechanism
      ack: { success: 200, retry: 429, refused: 429, tooLarge: 429, unreadable: 429 },
      // A batch is 500 events of some kilobytes; inbound deliveries hold the text and HTML of several messages,
      // and no files. One that is rejected for its size is lost.
      bodyLimit: 10 * 1024 * 1024,
      verify: options?.verify,
      read,
      normalize,
    },
    options,
  )
}

/**
 * The addresses that Brevo posts from, as its help page lists them. For `ipAllowList`, beside a secret: other
 * customers of Brevo post from there too.
 *
 * @see https://help.brevo.com/hc/en-us/articles/15127404548498
 * @example
 * ```ts
 * brevo({ verify: allOf(ipAllowList(brevoIpRanges, { proxies: 1 }), bearerToken(process.env.BREVO_TOKEN)) })
 * ```
 */
export const brevoIpRanges: readonly string[] = ['1.179.112.0/20', '172.246.240.0/20']
