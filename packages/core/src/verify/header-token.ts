import type { Delivery } from '../delivery.js'
import { requiredHeader } from './required-header.js'
import type { MaybePromise } from '../util/maybe-promise.js'
import { headerName, optionsObject } from './options.js'
import { indexOfSecret, sealSecret, type SealedSecret } from './sealed-secret.js'
import { secretKeys, type KeyRing, type Secrets } from './secrets.js'
import { acceptedBy, refused, type Verdict, type Verifier } from './verifier.js'

/**
 * Accepts deliveries with `Authorization: Bearer <token>`.
 *
 * @param secrets at least 16 characters each
 * @throws {MailheraldError} `ERR_SECRET_…` for a token that is missing, short or has white space around it
 * @example
 * ```ts
 * bearerToken(process.env.BREVO_TOKEN)
 * ```
 */
export function bearerToken(secrets: Secrets): Verifier {
  const tokens = secretKeys(secrets, {
    verifier: 'bearerToken',
    option: 'token',
    parse: sealSecret,
  })
  return {
    name: 'bearerToken',
    needsBody: false,
    verify(delivery) {
      const header = requiredHeader(delivery, 'authorization', 'ERR_CREDENTIALS_MISSING')
      if (typeof header !== 'string') return header
      const token = /^bearer +(\S+)$/i.exec(header)?.[1]
      return token === undefined
        ? refused('ERR_CREDENTIALS_MISSING', 'header "authorization" has no Bearer token')
        : check(token, delivery, tokens)
    },
  }
}

/** Which header holds which token. */
export interface HeaderTokenOptions {
  readonly header: string
  /** At least 16 characters each. */
  readonly secret: Secrets
}

/**
 * Accepts deliveries with a header that holds a secret, as providers send it that let you set headers of your own.
 *
 * @throws {MailheraldError} `ERR_SECRET_…` for a secret that is missing, short or has white space around it;
 * `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * headerToken({ header: 'x-webhook-token', secret: process.env.WEBHOOK_TOKEN })
 * ```
 */
export function headerToken(options: HeaderTokenOptions): Verifier {
  const verifier = 'headerToken'
  const { header, secret } = optionsObject(options, verifier)
  const name = headerName(header, { verifier, option: 'header' })
  const tokens = secretKeys(secret, { verifier, parse: sealSecret })
  return {
    name: verifier,
    needsBody: false,
    verify(delivery) {
      const token = requiredHeader(delivery, name, 'ERR_CREDENTIALS_MISSING')
      return typeof token === 'string' ? check(token, delivery, tokens) : token
    },
  }
}

function check(
  token: string,
  delivery: Delivery,
  tokens: KeyRing<SealedSecret>,
): MaybePromise<Verdict> {
  return tokens.use(
    delivery,
    (known) =>
      acceptedBy(indexOfSecret(token, known), known, 'shared-secret') ??
      refused('ERR_CREDENTIALS_MISMATCH', 'wrong token in the header'),
  )
}
