import { withHeaders, type Signer } from '../sample-delivery.js'

/**
 * Sends HTTP Basic credentials, for `basicAuth`.
 *
 * @example
 * ```ts
 * signedDelivery('simplysend', 'email_sent', { sign: basicAuthSigner({ username: 'hooks', password }) })
 * ```
 */
export function basicAuthSigner(credentials: {
  readonly username: string
  readonly password: string
}): Signer {
  const { username, password } = credentials
  const encoded = Buffer.from(`${username}:${password}`).toString('base64')
  return (delivery) => withHeaders(delivery, { authorization: `Basic ${encoded}` })
}

/**
 * Sends a Bearer token, for `bearerToken`.
 *
 * @example
 * ```ts
 * signedDelivery('simplysend', 'email_sent', { sign: bearerTokenSigner(token) })
 * ```
 */
export function bearerTokenSigner(token: string): Signer {
  return (delivery) => withHeaders(delivery, { authorization: `Bearer ${token}` })
}

/**
 * Sends a secret in a header of its own, for `headerToken` with the same options.
 *
 * @example
 * ```ts
 * signedDelivery('simplysend', 'email_sent', { sign: headerTokenSigner({ header: 'x-token', secret }) })
 * ```
 */
export function headerTokenSigner(options: {
  readonly header: string
  readonly secret: string
}): Signer {
  return (delivery) => withHeaders(delivery, { [options.header]: options.secret })
}
