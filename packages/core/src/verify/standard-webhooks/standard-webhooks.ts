import type { Delivery } from '../../delivery.js'
import { optionsObject } from '../options.js'
import { secretKeys, type Secrets } from '../secrets.js'
import { standardWebhooksClaim, type StandardWebhooksClaim } from './claim.js'
import {
  keyEncoding,
  signedPieces,
  signaturesFor,
  standardWebhooksKey,
  type KeyEncoding,
  type StandardWebhooksKey,
} from './key.js'
import { timely, toleranceOption } from '../timestamp.js'
import { acceptedBy, refusalIn, refused, type Verdict, type Verifier } from '../verifier.js'

/** How a provider signs that follows Standard Webhooks. */
export interface StandardWebhooksOptions {
  /**
   * `whsec_` and base64 (the prefix may be missing), or `whpk_` and the base64 of an Ed25519 public key.
   * A list may hold both kinds. At least 24 bytes each.
   */
  readonly secret: Secrets
  /**
   * Seconds that the timestamp may lie back or ahead. `false` accepts any age.
   *
   * @defaultValue 300
   */
  readonly toleranceSeconds?: number | false
  /**
   * `utf8` for providers that take the whole secret, prefix included, as the key.
   *
   * @defaultValue `base64`
   */
  readonly secretEncoding?: KeyEncoding
}

const verifier = 'standardWebhooks'

/**
 * Accepts deliveries signed as Standard Webhooks has it, with headers named `webhook-…` or `svix-…`.
 *
 * @see https://github.com/standard-webhooks/standard-webhooks
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that is missing, short, malformed or has white space
 * around it; `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * standardWebhooks({ secret: process.env.RESEND_SECRET })
 * standardWebhooks({ secret: [process.env.NEW_SECRET, process.env.OLD_SECRET] })
 * ```
 */
export function standardWebhooks(options: StandardWebhooksOptions): Verifier {
  const { secret, secretEncoding, toleranceSeconds } = optionsObject(options, verifier)
  const rules = {
    unit: 's',
    toleranceSeconds: toleranceOption(toleranceSeconds, { verifier, option: 'toleranceSeconds' }),
  } as const
  const encoding = keyEncoding(secretEncoding, verifier)
  const keys = secretKeys(secret, {
    verifier,
    minLength: 1,
    base64: encoding === 'base64',
    parse: (text, at) => standardWebhooksKey(text, encoding, at),
  })
  const claimOf = (delivery: Delivery, now: number) =>
    timely(standardWebhooksClaim(delivery), rules, now)
  return {
    name: verifier,
    precheck: (delivery, { now }) => refusalIn(claimOf(delivery, now)),
    verify(delivery, { now }) {
      const claim = claimOf(delivery, now)
      if ('accepted' in claim) return claim
      return keys.use(delivery, (known) => verdict(claim, delivery.body, known))
    },
  }
}

function verdict(
  claim: StandardWebhooksClaim,
  body: Uint8Array,
  keys: readonly StandardWebhooksKey[],
): Verdict {
  const content = signedPieces(claim, body)
  const fitting: boolean[] = []
  for (const key of keys) {
    const signatures = signaturesFor(key, claim.signatures)
    if (signatures === undefined) {
      return refused(
        'ERR_SIGNATURE_MALFORMED',
        `a ${key.version} signature has not ${key.length} bytes`,
      )
    }
    fitting.push(key.fits(content, signatures))
  }
  return (
    acceptedBy(fitting.indexOf(true), keys, 'signed') ??
    refused('ERR_SIGNATURE_MISMATCH', 'no signature fits the content and the secret')
  )
}
