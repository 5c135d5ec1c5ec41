import { MailheraldError } from '../errors.js'
import type { OptionPlace } from './options.js'
import { renamedSecretError, secretError } from './secret-text.js'
import type { Secrets } from './secrets.js'
import type { Verifier, VerifyOption } from './verifier.js'

/** The options of a provider that signs, as far as they say who may deliver. */
export interface SecretOrVerify {
  readonly secret: Secrets
  readonly verify: VerifyOption | undefined
}

/** How a provider signs. */
export interface OwnScheme {
  /** Name of the provider's factory: for messages. */
  readonly provider: string
  /**
   * Name of the option that holds the secret: for messages.
   *
   * @defaultValue `secret`
   */
  readonly option?: string
  /** The verifier for the provider's own scheme. */
  verifier(secret: Secrets): Verifier
}

/**
 * Who may deliver for a provider that signs: who has its secret, or whom the verifier accepts that the user passed
 * instead. With both, one of them would seem to protect and not be looked at.
 *
 * @throws {MailheraldError} `ERR_SECRET_MISSING` without either, `ERR_OPTION_INVALID` with both, and what the
 * scheme's verifier throws
 * @example
 * ```ts
 * secretOrVerify(
 *   { secret: options.secret, verify: options.verify },
 *   { provider: 'acme', verifier: (secret) => standardWebhooks({ secret }) },
 * )
 * ```
 */
export function secretOrVerify(
  { secret, verify }: SecretOrVerify,
  { provider, option = 'secret', verifier }: OwnScheme,
): VerifyOption {
  if (verify === undefined) {
    const at = { verifier: provider, option }
    if (secret === undefined) throw secretError('ERR_SECRET_MISSING', at)
    return namedAs(at, () => verifier(secret))
  }
  if (secret === undefined) return verify
  throw new MailheraldError(
    'ERR_OPTION_INVALID',
    `${provider}: pass either "${option}" or "verify", not both. To ask for more than the signature, combine ` +
      'them: verify: allOf(<the signature>, <what else>).',
    { details: { provider, option: 'verify' } },
  )
}

/** A verifier knows only itself and its own option; whoever reads the message wrote the provider's. */
function namedAs(at: OptionPlace, make: () => Verifier): Verifier {
  try {
    return make()
  } catch (error) {
    throw renamedSecretError(error, at)
  }
}
