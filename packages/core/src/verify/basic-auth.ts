import { requiredHeader } from './required-header.js'
import { decodeBytes } from './decode-bytes.js'
import { invalidOption, type OptionPlace } from './options.js'
import { indexOfSecret, sealSecret, type SealedSecret } from './sealed-secret.js'
import { secretError, secretText } from './secret-text.js'
import { keyRing, type SecretResolver } from './secrets.js'
import { acceptedBy, refused, type Verifier } from './verifier.js'

/** What the provider sends as `Authorization: Basic …`. */
export interface BasicCredentials {
  /** Without a colon. */
  readonly username: string | undefined
  /** At least 16 characters; colons are fine. */
  readonly password: string | undefined
}

const verifier = 'basicAuth'
const syntax = /^basic +(\S+)$/i

/**
 * Accepts deliveries with these HTTP Basic credentials, which most providers take in the URL
 * (`https://user:password@example.com/…`).
 *
 * @param credentials one pair, a list (for rotation), or a function that looks them up
 * @throws {MailheraldError} `ERR_SECRET_…` for a name or password that is missing, short or has white space
 * around it; `ERR_OPTION_INVALID` for a user name with a colon
 * @see https://www.rfc-editor.org/rfc/rfc7617
 * @example
 * ```ts
 * basicAuth({ username: 'mailjet', password: process.env.MAILJET_PASSWORD })
 * ```
 */
export function basicAuth(
  credentials: BasicCredentials | readonly BasicCredentials[] | SecretResolver<BasicCredentials>,
): Verifier {
  const keys = keyRing(credentials, {
    verifier,
    option: 'credentials',
    prepare: sealCredentials,
  })
  return {
    name: verifier,
    needsBody: false,
    verify(delivery) {
      const header = requiredHeader(delivery, 'authorization', 'ERR_CREDENTIALS_MISSING')
      if (typeof header !== 'string') return header
      const encoded = syntax.exec(header)?.[1]
      if (encoded === undefined) {
        return refused('ERR_CREDENTIALS_MISSING', 'header "authorization" has no Basic credentials')
      }
      const sent = decodeBytes(encoded, 'base64')
      if (sent === undefined) {
        return refused('ERR_CREDENTIALS_MISMATCH', 'header "authorization" is not base64')
      }
      return keys.use(
        delivery,
        (known) =>
          acceptedBy(indexOfSecret(sent, known), known, 'shared-secret') ??
          refused('ERR_CREDENTIALS_MISMATCH', 'wrong user name or password'),
      )
    },
  }
}

function sealCredentials(item: unknown, at: OptionPlace): SealedSecret {
  if (item === undefined || item === null) throw secretError('ERR_SECRET_MISSING', at)
  if (typeof item !== 'object') throw invalidOption(at, 'must be { username, password }')
  const part = (option: string): OptionPlace => ({
    verifier,
    option: at.option.replace('credentials', option),
  })
  const username = 'username' in item ? item.username : undefined
  const name = secretText(username, part('username'), { minLength: 1 })
  if (name.includes(':')) {
    throw invalidOption(part('username'), 'must not have a colon: there the password begins')
  }
  const password = 'password' in item ? item.password : undefined
  return sealSecret(`${name}:${secretText(password, part('password'))}`)
}
