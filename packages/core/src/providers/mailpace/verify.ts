import type { KeyObject } from 'node:crypto'
import { headerValues, type Delivery } from '../../delivery.js'
import { jsonIn } from '../../read/json.js'
import { isRecord } from '../../read/values.js'
import { decodeBytes } from '../../verify/decode-bytes.js'
import { ed25519PublicKey, isEd25519Signed } from '../../verify/ed25519.js'
import { invalidOption, optionsObject } from '../../verify/options.js'
import { requiredHeader } from '../../verify/required-header.js'
import { secretKeys, type Secrets } from '../../verify/secrets.js'
import {
  acceptedBy,
  refusalIn,
  refused,
  type Refused,
  type Verdict,
  type Verifier,
  type VerifyContext,
} from '../../verify/verifier.js'

/** How MailPace's signature is checked. */
export interface MailPaceSignatureOptions {
  /**
   * The key that a domain shows under "Webhooks", "Public Key Verification", or `webhook_public_key` of the Domains API.
   * Each domain has its own: a list accepts each of them.
   */
  readonly publicKey: Secrets
  /**
   * Who may deliver an inbound message that has no signature: the documentation says that there is one, receivers report
   * that there is none. Events always need one.
   *
   * @defaultValue nobody
   */
  readonly unsignedInbound?: Verifier
}

const verifier = 'mailPaceSignature'
const header = 'x-mailpace-signature'

/**
 * Accepts deliveries that MailPace signed. To combine it with something else; alone, pass `publicKey` to `mailPace`.
 *
 * @see https://docs.mailpace.com/guide/webhooks/
 * @throws {MailheraldError} `ERR_SECRET_…` for a key that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * mailPace({
 *   verify: allOf(
 *     mailPaceSignature({ publicKey: process.env.MAILPACE_PUBLIC_KEY }),
 *     urlToken(process.env.MAILPACE_TOKEN),
 *   ),
 * })
 * ```
 */
export function mailPaceSignature(options: MailPaceSignatureOptions): Verifier {
  const { publicKey, unsignedInbound } = optionsObject(options, verifier)
  if (unsignedInbound !== undefined && typeof unsignedInbound?.verify !== 'function') {
    throw invalidOption({ verifier, option: 'unsignedInbound' }, 'must be a verifier')
  }
  const keys = secretKeys(publicKey, {
    verifier,
    option: 'publicKey',
    minLength: 1,
    base64: true,
    parse: ed25519PublicKey,
  })
  const otherFor = (delivery: Delivery): Verifier | undefined =>
    headerValues(delivery, header).length === 0 ? unsignedInbound : undefined
  return {
    name: verifier,
    precheck(delivery, context) {
      const other = otherFor(delivery)
      return other === undefined
        ? refusalIn(signatureIn(delivery))
        : other.precheck?.(delivery, context)
    },
    verify(delivery, context) {
      const other = otherFor(delivery)
      if (other !== undefined) return unsignedVerdict(other, delivery, context)
      const signature = signatureIn(delivery)
      if ('accepted' in signature) return signature
      return keys.use(delivery, (known) => verdict(delivery, signature, known))
    },
  }
}

function verdict(delivery: Delivery, signature: Buffer, keys: readonly KeyObject[]): Verdict {
  const index = keys.findIndex((key) => isEd25519Signed(delivery.body, key, [signature]))
  return (
    acceptedBy(index, keys, 'signed') ??
    refused('ERR_SIGNATURE_MISMATCH', 'no signature fits the body and the key')
  )
}

function signatureIn(delivery: Delivery): Buffer | Refused {
  const text = requiredHeader(delivery, header, 'ERR_SIGNATURE_MISSING')
  if (typeof text !== 'string') return text
  return (
    decodeBytes(text, 'base64', 64) ??
    refused('ERR_SIGNATURE_MALFORMED', 'the signature is not the base64 of 64 bytes')
  )
}

/** A secret that comes with every inbound message must not be enough to post a bounce. */
async function unsignedVerdict(
  other: Verifier,
  delivery: Delivery,
  context: VerifyContext,
): Promise<Verdict> {
  const answer = await other.verify(delivery, context)
  if (!answer.accepted || isInbound(delivery.body)) return answer
  return refused('ERR_SIGNATURE_MISSING', `header "${header}" is missing, and this is an event`)
}

function isInbound(body: Uint8Array): boolean {
  const payload = jsonIn(Buffer.from(body).toString())
  return isRecord(payload) && !('event' in payload)
}
