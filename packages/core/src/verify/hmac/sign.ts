import type { KeyObject } from 'node:crypto'
import { hmacScheme, minSecretBytes, type HmacOptions, type HmacScheme } from './scheme.js'
import { macKey, macOf } from './mac.js'
import { invalidOption } from '../options.js'
import { secretError, secretText } from '../secret-text.js'
import { signedContent, type ContentValues } from './signed-content.js'

/** The options of `hmacSignature`, with secrets that need no look-up. */
export interface HmacSigningOptions extends Omit<HmacOptions, 'secret'> {
  /** Of a list, all sign in a compound header; elsewhere the first. */
  readonly secret: string | readonly string[]
}

/** What is to be signed. */
export interface UnsignedMessage {
  readonly body: string | Uint8Array
  /** The headers that the signature covers, by lower-case name. */
  readonly headers?: Readonly<Record<string, string>>
  /**
   * Milliseconds since the epoch.
   *
   * @defaultValue now
   */
  readonly signedAt?: number
}

const verifier = 'signHmac'
const at = { verifier, option: 'secret' }

/**
 * The headers that make a delivery pass `hmacSignature` with the same options: for tests and for senders.
 *
 * @throws {MailheraldError} what `hmacSignature` throws; `ERR_OPTION_INVALID` when a signed header is not given
 * @example
 * ```ts
 * const headers = signHmac({ header: 'x-signature', secret }, { body: '{"type":"email_sent"}' })
 * ```
 */
export function signHmac(
  options: HmacSigningOptions,
  message: UnsignedMessage,
): Record<string, string> {
  const scheme = hmacScheme(options, verifier)
  const timestamp = timestampText(scheme, message)
  const content = contentOf(scheme, message, timestamp)
  const signatures = keysOf(options, scheme).map(
    (key) => scheme.prefix + macOf(scheme.algorithm, key, content).toString(scheme.encoding),
  )
  return {
    [scheme.header]: headerValue(signatures, scheme, timestamp),
    ...(scheme.timestamp &&
      'header' in scheme.timestamp && { [scheme.timestamp.header]: timestamp }),
  }
}

function keysOf({ secret }: HmacSigningOptions, { secretEncoding }: HmacScheme): KeyObject[] {
  const rules = { encoding: secretEncoding, minBytes: minSecretBytes }
  const secrets = [secret].flat()
  if (secrets.length === 0) throw secretError('ERR_SECRET_MISSING', at)
  return secrets.map((item) => macKey(secretText(item, at), rules, at))
}

function timestampText(
  { timestamp }: HmacScheme,
  { signedAt = Date.now() }: UnsignedMessage,
): string {
  return String(Math.floor(timestamp?.unit === 'ms' ? signedAt : signedAt / 1000))
}

function contentOf(
  { parts }: HmacScheme,
  { body, headers = {} }: UnsignedMessage,
  timestamp: string,
): readonly (string | Uint8Array)[] {
  const given = new Map(Object.entries(headers))
  const missing = parts.find((part) => part.kind === 'header' && !given.get(part.name))
  if (missing !== undefined) {
    throw invalidOption({ verifier, option: 'headers' }, 'must hold every header that is signed')
  }
  const values: ContentValues = { body: bytesOf(body), timestamp, headers: given }
  return signedContent(parts, values)
}

function bytesOf(body: string | Uint8Array): Uint8Array {
  return typeof body === 'string' ? Buffer.from(body) : body
}

function headerValue(
  signatures: readonly string[],
  { compound, timestamp }: HmacScheme,
  time: string,
): string {
  if (compound === undefined) return signatures[0] ?? ''
  const first = timestamp && 'field' in timestamp ? [`${timestamp.field}=${time}`] : []
  return [...first, ...signatures.map((text) => `${compound.field}=${text}`)].join(
    compound.separator,
  )
}
