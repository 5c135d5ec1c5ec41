import type { StampCard, StampOf, WithMetadata, WithOneTag, WithTags } from './card.js'
import { fit } from './limits.js'
import { stampedFrom } from './stamped.js'

/** What can be given to a provider with such limits: `tags` and `metadata` only where it has such a thing. */
export type StampOptionsOf<Limits> = {
  /** Yours: an order, a user, a row. Printable ASCII, without white space around it. */
  readonly reference: string
} & TagOptions<Limits> &
  MetadataOptions<Limits>

/** One tag, or as many as there are. */
type TagOptions<Limits> = Limits extends WithOneTag
  ? { readonly tags?: readonly [] | readonly [string] }
  : Limits extends WithTags
    ? { readonly tags?: readonly string[] }
    : unknown

type MetadataOptions<Limits> = Limits extends WithMetadata
  ? { readonly metadata?: Readonly<Record<string, string>> }
  : unknown

/**
 * What `stamp` does for the providers of this package, for one that is written elsewhere.
 *
 * @param provider its slug, for messages
 * @throws {MailheraldError} `ERR_STAMP_UNFIT`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * const card: StampCard<{ custom: Record<string, string> }, WithMetadata> = {
 *   limits: { reference: {}, metadata: { most: 10 } },
 *   write: ({ named }) => ({ fields: { custom: { ...named } }, headers: {} }),
 * }
 * const { fields } = stampBy('acme', card, { reference: 'order-42' })
 * ```
 */
export function stampBy<Fields extends object, Takes extends object>(
  provider: string,
  { limits, write }: StampCard<Fields, Takes>,
  options: StampOptionsOf<Takes>,
): StampOf<Fields> {
  const stamped = stampedFrom(options)
  fit(provider, limits, stamped)
  return write(stamped)
}
