import { createHash, hash } from 'node:crypto'
import { writeCanonicalJson } from '../read/canonical-json.js'

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

const plain = /^[\w.=+-]{1,64}$/

/**
 * The id of an event: equal for equal identities, whatever the order of keys or the white space in the payload.
 * Readable where the provider's own id is short and plain, else a digest.
 */
export function eventId(event: EventIdentity): string {
  const { provider, account, part } = event
  const owner = account === undefined ? provider : `${provider}@${account}`
  // Joined, because ids are kept: a text that is added up keeps all that it was made of.
  return part === undefined
    ? [owner, own(event)].join('~')
    : [owner, own(event), digest(JSON.stringify(part))].join('~')
}

/** With the type: that a provider's ids are unique across types is rarely promised. */
function own({ identity, providerType, providerEventId, raw }: EventIdentity): string {
  if (identity !== undefined) return digest(JSON.stringify([providerType, identity]))
  if (providerEventId === undefined) return payloadDigest(raw)
  return plain.test(providerType) && plain.test(providerEventId)
    ? `${providerType}~${providerEventId}`
    : digest(JSON.stringify([providerType, providerEventId]))
}

function digest(text: string): string {
  return shortened(hash('sha256', text, 'base64url'))
}

const pieceLength = 4096

/** The digest of a payload's canonical JSON, in pieces: the whole text of a large one takes longer than the rest. */
function payloadDigest(raw: unknown): string {
  const sum = createHash('sha256')
  let piece = ''
  writeCanonicalJson(raw, (text) => {
    piece += text
    if (piece.length < pieceLength) return
    sum.update(piece)
    piece = ''
  })
  return shortened(sum.update(piece).digest('base64url'))
}

function shortened(digest: string): string {
  return digest.slice(0, 22)
}
