import { macOf } from '../hmac/mac.js'
import { optionsObject } from '../options.js'
import { secretError, secretText } from '../secret-text.js'
import { keyEncoding, signedPieces, symmetricKey, type KeyEncoding } from './key.js'

/** Whose signature, and under which names. */
export interface StandardWebhookSigningOptions {
  /** As for `standardWebhooks`, but no public key. Each secret of a list signs. */
  readonly secret: string | readonly string[]
  /** As for `standardWebhooks`. */
  readonly secretEncoding?: KeyEncoding
  /**
   * What the headers' names start with.
   *
   * @defaultValue `webhook`
   */
  readonly family?: 'webhook' | 'svix'
}

/** What is to be signed. */
export interface UnsignedStandardWebhook {
  readonly id: string
  readonly body: string | Uint8Array
  /**
   * Milliseconds since the epoch.
   *
   * @defaultValue now
   */
  readonly signedAt?: number
}

const verifier = 'signStandardWebhook'
const at = { verifier, option: 'secret' }

/**
 * The headers that make a delivery pass `standardWebhooks` with the same secret: for tests and for senders.
 *
 * @throws {MailheraldError} what `standardWebhooks` throws
 * @example
 * ```ts
 * const headers = signStandardWebhook({ secret, family: 'svix' }, { id: 'msg_1', body: '{"type":"email.sent"}' })
 * ```
 */
export function signStandardWebhook(
  options: StandardWebhookSigningOptions,
  { id, body, signedAt = Date.now() }: UnsignedStandardWebhook,
): Record<string, string> {
  const { secret, secretEncoding, family = 'webhook' } = optionsObject(options, verifier)
  const encoding = keyEncoding(secretEncoding, verifier)
  const secrets = [secret].flat()
  if (secrets.length === 0) throw secretError('ERR_SECRET_MISSING', at)
  const keys = secrets.map((item) =>
    symmetricKey(secretText(item, at, { minLength: 1 }), encoding, at),
  )

  const timestamp = String(Math.floor(signedAt / 1000))
  const content = signedPieces(
    { id, timestamp },
    typeof body === 'string' ? Buffer.from(body) : body,
  )
  return {
    [`${family}-id`]: id,
    [`${family}-timestamp`]: timestamp,
    [`${family}-signature`]: keys
      .map((key) => `v1,${macOf('sha256', key, content).toString('base64')}`)
      .join(' '),
  }
}
