import { MailheraldError } from '../errors.js'
import type { OptionPlace } from './options.js'
import { renamedSecretError, secretError } from './secret-text.js'
import type { Verifier, VerifyOption } from './verifier.js'

/** The options of a provider that signs: those of its own signature, or `verify` in place of them. */
export type SecretOrVerify<Own extends object> =
  | (Own & { readonly verify?: undefined })
  | ({ readonly [Name in keyof Own]?: undefined } & {
      /** Instead of the signature, which is not checked then: who else may deliver. */
      readonly verify: VerifyOption
    })

/** How a provider signs. */
export interface OwnScheme<Own extends object> {
  /** Name of the provider's factory: for messages. */
  readonly provider: string
  /** Name of the option that holds the secret. */
  readonly option: keyof Own & string
  /** The verifier for the provider's own scheme. */
  verifier(own: Own): Verifier
}

/**
 * Who may deliver for a provider that signs: who has its secret, or whom the verifier accepts that the user passed
 * instead. With both, one of them would seem to protect and not be looked at.
 *
 * @throws {MailheraldError} `ERR_SECRET_MISSING` without either, `ERR_OPTION_INVALID` with both, and what the
 * scheme's verifier throws
 * @example
 * ```ts
 * interface AcmeSecret {
 *   readonly secret: Secrets
 * }
 *
 * const verifyOf = (options: SecretOrVerify<AcmeSecret>) =>
 *   secretOrVerify<AcmeSecret>(options, {
 *     provider: 'acme',
 *     option: 'secret',
 *     verifier: ({ secret }) => standardWebhooks({ secret }),
 *   })
 * ```
 */
export function secretOrVerify<Own extends object>(
  options: SecretOrVerify<Own> | undefined,
  { provider, option, verifier }: OwnScheme<Own>,
): VerifyOption {
  const secret: unknown = options?.[option]
  if (options?.verify === undefined) {
    const at = { verifier: provider, option }
    if (secret === undefined) throw secretError('ERR_SECRET_MISSING', at)
    return namedAs(at, () => verifier(options as Own))
  }
  if (secret === undefined) return options.verify
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
