import { digest, ownerOf, payloadDigest, plain } from './id-parts.js'

type Scalar = string | number | boolean | null | undefined

/** Whose event it is, and what tells it from the others. */
export interface EventIdentity {
  readonly provider: string
  readonly account?: string | undefined
  readonly providerType: string
  /** The provider's own id of the event. */
  readonly providerEventId?: string | undefined
  /** Values in a fixed order that tell the event from every other; used instead of the provider's id. */
  readonly identity?: readonly Scalar[] | undefined
  /** Which of several events of one payload. */
  readonly part?: readonly Scalar[] | undefined
  /** Used where there is nothing else. */
  readonly raw: unknown
}

/**
 * The id of an event: equal for equal identities, whatever the order of keys or the white space in the payload.
 * Readable where the provider's own id is short and plain, else a digest.
 */
export function eventId(event: EventIdentity): string {
  const text = own(event)
  const id = joined(event, text)
  return id.length <= longest ? id : joined(event, digest(text))
}

/** What `BaseEvent.id` and `QueueJob.id` promise. The longest slugs and two digests come to 173. */
const longest = 200

function joined(event: EventIdentity, text: string): string {
  const { part } = event
  const id = `${ownerOf(event)}~${text}`
  return part === undefined ? id : `${id}~${digest(JSON.stringify(part))}`
}

/** With the type: that a provider's ids are unique across types is rarely promised. */
function own({ identity, providerType, providerEventId, raw }: EventIdentity): string {
  if (identity !== undefined) return digest(JSON.stringify([providerType, identity]))
  if (providerEventId === undefined) return payloadDigest(raw)
  return plain.test(providerType) && plain.test(providerEventId)
    ? `${providerType}~${providerEventId}`
    : digest(JSON.stringify([providerType, providerEventId]))
}
