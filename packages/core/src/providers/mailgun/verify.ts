import type { KeyObject } from 'node:crypto'
import { isAmong } from '../../verify/constant-time.js'
import {
  contentBinding,
  type ContentBindingOptions,
  type LooseProof,
} from '../../verify/content-binding.js'
import { decodeBytes } from '../../verify/decode-bytes.js'
import { macKey, macOf } from '../../verify/hmac/mac.js'
import { optionsObject } from '../../verify/options.js'
import { secretKeys, type Secrets } from '../../verify/secrets.js'
import { refused, type Refused, type Verifier } from '../../verify/verifier.js'
import { signedBody, type SignedBody } from './signed-body.js'

/** How Mailgun's signature is checked. */
export interface MailgunSignatureOptions extends ContentBindingOptions {
  /**
   * The HTTP webhook signing key of the account, as the console shows it under API security: not an API key. A list
   * while you change keys, and for subaccounts: any key fits the signature of the account or that of its parent.
   */
  readonly signingKey: Secrets
  /**
   * Seconds that the signed time may lie back or ahead; `false` accepts any age.
   *
   * @defaultValue 43,200: 12 hours
   */
  readonly toleranceSeconds?: number | false
}

const verifier = 'mailgunSignature'

// Mailgun delivers again for 8 hours; whether it signs again is unconfirmed.
const halfDay = 12 * 60 * 60

/**
 * Accepts deliveries that carry a signature of Mailgun's. It is made over a time and a random token, **not over
 * the content**: each is therefore verified with the content that it first came with, and rejected with any other.
 * To combine it with something else; alone, pass `signingKey` to `mailgun`.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks
 * @throws {MailheraldError} `ERR_SECRET_MISSING`, `ERR_SECRET_TOO_SHORT`, `ERR_SECRET_WHITESPACE`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * mailgun({
 *   verify: allOf(
 *     mailgunSignature({ signingKey: process.env.MAILGUN_SIGNING_KEY }),
 *     basicAuth({ username: 'mailgun', password: process.env.MAILGUN_PASSWORD }),
 *   ),
 * })
 * ```
 */
export function mailgunSignature(options: MailgunSignatureOptions): Verifier {
  const given = optionsObject(options, verifier)
  const binding = contentBinding(given, { verifier, unit: 's', toleranceSeconds: halfDay })
  const keys = secretKeys(given.signingKey, {
    verifier,
    option: 'signingKey',
    parse: (key, at) => macKey(key, { encoding: 'utf8', minBytes: 16 }, at),
  })
  return {
    name: verifier,
    async verify(delivery, { now }) {
      const proof = await signedBody(delivery)
      if ('accepted' in proof) return proof
      const wrong = formRefusal(proof) ?? binding.untimely(proof.timestamp, now)
      if (wrong !== undefined) return wrong
      return keys.use(delivery, async (known) => {
        if (!isSigned(proof, known)) {
          return refused(
            'ERR_SIGNATURE_MISMATCH',
            'no signature fits the time, the token and the key',
          )
        }
        return binding.verdict(looseProofOf(proof), now)
      })
    },
  }
}

/**
 * Nothing separates time and token where they are signed: with a time of any length, digits could be moved from
 * one to the other.
 */
function formRefusal({ timestamp, token, signatures }: SignedBody): Refused | undefined {
  if (!/^\d{10}$/.test(timestamp)) {
    return refused('ERR_TIMESTAMP_INVALID', 'the timestamp is not a Unix time in s')
  }
  if (token.length > 200 || signatures.every((signature) => bytesOf(signature) === undefined)) {
    return refused('ERR_SIGNATURE_MALFORMED', 'expected a token and the hex of an HMAC-SHA256')
  }
  return undefined
}

function bytesOf(signature: string): Buffer | undefined {
  return decodeBytes(signature, 'hex', 32)
}

function isSigned(
  { timestamp, token, signatures }: SignedBody,
  keys: readonly KeyObject[],
): boolean {
  const claimed = signatures.map(bytesOf).filter((bytes) => bytes !== undefined)
  const fitting = keys.filter((key) => isAmong(macOf('sha256', key, [timestamp, token]), claimed))
  return fitting.length > 0
}

function looseProofOf({ timestamp, token, content }: SignedBody): LooseProof {
  return { nonce: `mailgun:${timestamp}${token}`, content: content(), timestamp }
}
