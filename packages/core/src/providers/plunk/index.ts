import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { PlunkPayload } from './payload.js'
import { read } from './read.js'

export type * from './payload.js'

/** Plunk, as a type: `EventOf<'email.bounced', Plunk>`. */
export type Plunk = Provider<'plunk', PlunkPayload, EmittedBy<typeof events>>

/** What `plunk` takes. */
export interface PlunkOptions extends ProviderOptions {
  /** Who may post. Plunk signs nothing: use `bearerToken` or `headerToken` with a header of the webhook step, or `urlToken`. */
  readonly verify: VerifyOption
}

/**
 * Plunk: the webhook steps of its workflows, with the default body or one after the template in the docs. A step is
 * tried once: what is not answered 2xx within 10 seconds is lost.
 *
 * @see https://docs.useplunk.com/guides/webhooks
 * @throws {MailheraldError} `ERR_VERIFY_MISSING`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { plunk } from '@mailherald/core/providers/plunk'
 * import { bearerToken } from '@mailherald/core/verify'
 *
 * // Header of the step: Authorization: Bearer …
 * createHerald({ providers: [plunk({ verify: bearerToken(process.env.PLUNK_TOKEN) })] })
 * ```
 */
export function plunk(options: PlunkOptions): Plunk {
  return defineProvider(
    {
      id: 'plunk',
      title: 'Plunk',
      docs: 'https://docs.useplunk.com/guides/webhooks',
      emits: emittedBy(events),
      // Nothing is tried again, and anything but 2xx fails the step of the workflow.
      ack: { success: 200, retry: 503, malformed: 200 },
      // No limit is documented, and what is refused is lost: inbound messages have their HTML in them.
      bodyLimit: 10 * 1024 * 1024,
      verify: options?.verify,
      read,
      normalize,
    },
    options,
  )
}
