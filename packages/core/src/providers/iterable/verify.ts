import { optionsObject } from '../../verify/options.js'
import { requiredHeader } from '../../verify/required-header.js'
import { indexOfSecret, sealSecret } from '../../verify/sealed-secret.js'
import { secretKeys, type Secrets } from '../../verify/secrets.js'
import { acceptedBy, refused, type Verifier } from '../../verify/verifier.js'

/** What the Authorization header of Iterable's deliveries has to hold. */
export interface IterableTokenOptions {
  /** The "Auth Token" of the webhook. A list accepts each of them. */
  readonly authToken: Secrets
}

const verifier = 'iterableToken'

/**
 * Accepts deliveries with the token of the webhook in `Authorization`: alone, as Iterable sends it for the Auth Type Basic,
 * or behind `OAuth2`, `Bearer` or `Basic`. To combine it with something else; alone, pass `authToken` to `iterable`.
 *
 * @see https://support.iterable.com/hc/en-us/articles/208013936-System-Webhooks
 * @throws {MailheraldError} `ERR_SECRET_…` for a token that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * iterable({
 *   verify: allOf(
 *     iterableToken({ authToken: process.env.ITERABLE_AUTH_TOKEN }),
 *     urlToken(process.env.ITERABLE_TOKEN),
 *   ),
 * })
 * ```
 */
export function iterableToken(options: IterableTokenOptions): Verifier {
  const { authToken } = optionsObject(options, verifier)
  const tokens = secretKeys(authToken, { verifier, option: 'authToken', parse: sealSecret })
  return {
    name: verifier,
    needsBody: false,
    verify(delivery) {
      const header = requiredHeader(delivery, 'authorization', 'ERR_CREDENTIALS_MISSING')
      if (typeof header !== 'string') return header
      const sent = header.replace(/^(?:basic|bearer|oauth2) +/i, '')
      return tokens.use(
        delivery,
        (known) =>
          acceptedBy(indexOfSecret(sent, known), known, 'shared-secret') ??
          refused('ERR_CREDENTIALS_MISMATCH', 'wrong token in the header'),
      )
    },
  }
}
