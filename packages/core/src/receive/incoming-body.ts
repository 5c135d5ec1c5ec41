import type { BodyShare } from './body-budget.js'
import type { BodyLimits, DeliveryHeaders, IncomingDelivery } from '../delivery.js'
import { headerValues } from '../delivery.js'
import { bodyTooLarge } from '../http/body-errors.js'
import { decoderFor, type Decode } from '../http/decode-body.js'
import { andThen, type MaybePromise } from '../util/maybe-promise.js'
import type { Provider } from '../provider.js'

/** A body that is to be read. */
export interface UnreadBody {
  readonly provider: Provider
  readonly incoming: IncomingDelivery
  readonly share: BodyShare
}

/**
 * The body of a delivery; still encoded where the signature covers the bytes as they came.
 *
 * @throws {MailheraldError} `ERR_BODY_TOO_LARGE`, `ERR_OVERLOADED`, and what the adapter throws
 */
export function readBody(
  { provider, incoming, share }: UnreadBody,
  { bodyTimeoutMs }: { readonly bodyTimeoutMs: number },
): MaybePromise<Uint8Array> {
  const limits: BodyLimits = {
    bytes: limitFor(provider, incoming.headers),
    timeoutMs: bodyTimeoutMs,
    encoded: encodedFor(provider),
    hold: (bytes) => share.hold(bytes),
  }
  const { body } = incoming
  const received = typeof body === 'function' ? body(limits) : body
  return andThen(received, (bytes) => {
    if (bytes.byteLength > limits.bytes) throw bodyTooLarge(limits)
    share.settle(bytes.byteLength)
    const decode = limits.encoded === 'decode' ? unsaidCoding(bytes, incoming) : undefined
    return decode === undefined ? bytes : settled(decode(bytes, limits), share)
  })
}

/** Some senders compress and have no header that says so. Neither JSON nor a form can begin like this. */
function unsaidCoding(bytes: Uint8Array, { headers }: IncomingDelivery): Decode | undefined {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  const isSaid = headerValues({ headers }, 'content-encoding').length > 0
  return isGzip && !isSaid ? decoderFor('gzip') : undefined
}

async function settled(decoded: Promise<Uint8Array>, share: BodyShare): Promise<Uint8Array> {
  const bytes = await decoded
  share.settle(bytes.byteLength)
  return bytes
}

/** A verified body, decoded where that was left for later. */
export function decodeBody(
  { provider, incoming, share }: UnreadBody,
  body: Uint8Array,
): MaybePromise<Uint8Array> {
  if (encodedFor(provider) !== 'keep') return body
  const decode = decoderFor(headerValues(incoming, 'content-encoding').join())
  if (decode === undefined) return body
  const bytes = limitFor(provider, incoming.headers)
  const limits = { bytes, timeoutMs: 0, hold: (more: number) => share.hold(more) }
  return settled(decode(body, limits), share)
}

/** Where the body is not needed for the verdict, it is read when the sender is known. */
function encodedFor({ compression, verifier }: Provider): NonNullable<BodyLimits['encoded']> {
  if (compression === undefined) return 'refuse'
  return compression === 'before-signing' && verifier.needsBody !== false ? 'keep' : 'decode'
}

const form = /^\s*(?:multipart\/|application\/x-www-form-urlencoded)/i

function limitFor({ bodyLimit, jsonLimit }: Provider, headers: DeliveryHeaders): number {
  if (bodyLimit === jsonLimit) return bodyLimit
  const [type = ''] = headerValues({ headers }, 'content-type')
  return form.test(type) ? bodyLimit : jsonLimit
}
