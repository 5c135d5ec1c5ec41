import { MailheraldError } from '../errors.js'
import type { StampCard } from '../reference/card.js'
import { stampBy, type StampOptionsOf } from '../reference/stamp-by.js'
import { cards, type StampProvider } from './cards.js'

export type {
  MetadataLimit,
  ReferenceLimit,
  Stamped,
  StampCard,
  StampHeaders,
  StampOf,
  TagLimit,
  TextForm,
  TextLimit,
  WithMetadata,
  WithOneTag,
  WithTags,
} from '../reference/card.js'
export type { StampOptionsOf } from '../reference/stamp-by.js'
export type * from './cards.js'

type Card<P extends StampProvider> = (typeof cards)[P]

/** What `stamp` takes for a provider. */
export type StampOptions<P extends StampProvider = StampProvider> = P extends StampProvider
  ? StampOptionsOf<Card<P>['limits']>
  : never

/** What `stamp` gives for a provider. */
export type Stamp<P extends StampProvider = StampProvider> = P extends StampProvider
  ? ReturnType<Card<P>['write']>
  : never

/**
 * What to put into a provider's send request, so that every event about the message has your reference: `fields` for its
 * API, `headers` for its SMTP server. Nothing is cut: what the provider would not take is refused.
 *
 * @param provider its slug, of those whose events carry something of yours
 * @throws {MailheraldError} `ERR_STAMP_UNFIT` where the provider takes less, with `part`, `length` and `limit` (in
 *   characters, members or bytes) in `details`; `ERR_OPTION_INVALID`
 * @see docs/reference.md for what each provider keeps, and where it is lost
 * @example
 * ```ts
 * import { stamp } from '@mailherald/core/stamp'
 *
 * const { fields, headers } = stamp('postmark', { reference: 'order-42', tags: ['receipt'] })
 * // fields:  { Metadata: { mailherald_reference: 'order-42' }, Tag: 'receipt' }
 * // headers: { 'X-PM-Metadata-mailherald_reference': 'order-42', 'X-PM-Tag': 'receipt' }
 *
 * herald.on('email.bounced', (event) => console.log(event.reference)) // order-42
 * ```
 */
export function stamp<const P extends StampProvider>(
  provider: P,
  options: StampOptions<P>,
): Stamp<P> {
  return stampBy(provider, cardOf(provider), options) as Stamp<P>
}

function cardOf(provider: string): StampCard<object> {
  if (Object.hasOwn(cards, provider)) return cards[provider as StampProvider]
  throw new MailheraldError(
    'ERR_OPTION_INVALID',
    `stamp: no event of "${provider}" is known to carry anything of yours. Correlate by messageId.`,
    { details: { provider } },
  )
}
