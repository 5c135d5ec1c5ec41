import { MailheraldError } from '../errors.js'
import type {
  ReferenceLimit,
  StampCard,
  StampLimits,
  WithMetadata,
  WithOneTag,
  WithTags,
} from '../reference/card.js'
import { fit } from '../reference/limits.js'
import { cards, type StampProvider } from './cards.js'
import { stampedFrom } from './stamped.js'

export type { StampHeaders, StampOf } from '../reference/card.js'
export type * from './cards.js'

type Card<P extends StampProvider> = (typeof cards)[P]

/** What `stamp` takes for a provider: `tags` and `metadata` only where the provider has such a thing. */
export type StampOptions<P extends StampProvider = StampProvider> = P extends StampProvider
  ? {
      /** Yours: an order, a user, a row. Printable ASCII, without white space around it. */
      readonly reference: string
    } & TagOptions<Card<P>['limits']> &
      MetadataOptions<Card<P>['limits']>
  : never

/** One tag, or as many as there are. */
type TagOptions<Limits> = Limits extends WithOneTag
  ? { readonly tags?: readonly [] | readonly [string] }
  : Limits extends WithTags
    ? { readonly tags?: readonly string[] }
    : unknown

type MetadataOptions<Limits> = Limits extends WithMetadata
  ? { readonly metadata?: Readonly<Record<string, string>> }
  : unknown

/** What `stamp` gives for a provider. */
export type Stamp<P extends StampProvider = StampProvider> = P extends StampProvider
  ? ReturnType<Card<P>['write']>
  : never

/**
 * What to put into a provider's send request, so that every event about the message has your reference: `fields` for its
 * API, `headers` for its SMTP server. Nothing is cut: what the provider would not take is refused.
 *
 * @param provider its slug, of those whose events carry something of yours
 * @throws {MailheraldError} `ERR_STAMP_UNFIT` where the provider takes less, with `details.part`, `details.length` and
 *   `details.limit`; `ERR_OPTION_INVALID`
 * @see docs/reference.md for what each provider keeps, and where it is lost
 * @example
 * ```ts
 * import { stamp } from '@mailherald/core/stamp'
 *
 * const { fields, headers } = stamp('postmark', { reference: 'order-42', tags: ['receipt'] })
 * // fields:  { Tag: 'receipt', Metadata: { mailherald_reference: 'order-42' } }
 * // headers: { 'X-PM-Tag': 'receipt', 'X-PM-Metadata-mailherald_reference': 'order-42' }
 *
 * herald.on('email.bounced', (event) => console.log(event.reference)) // order-42
 * ```
 */
export function stamp<const P extends StampProvider>(
  provider: P,
  options: StampOptions<P>,
): Stamp<P> {
  const { limits, write } = cardOf(provider)
  const stamped = stampedFrom(options)
  fit(provider, limits, stamped)
  return write(stamped) as Stamp<P>
}

interface AnyCard extends Pick<StampCard<object>, 'write'> {
  readonly limits: StampLimits & ReferenceLimit
}

function cardOf(provider: string): AnyCard {
  if (Object.hasOwn(cards, provider)) return cards[provider as StampProvider]
  throw new MailheraldError(
    'ERR_OPTION_INVALID',
    `stamp: no event of "${provider}" is known to carry anything of yours. Correlate by messageId.`,
    { details: { provider } },
  )
}
