import {
  basicAuth,
  bearerToken,
  headerToken,
  hmacSignature,
  unverified,
  urlToken,
  type Verifier,
} from '@mailherald/core/verify'
import {
  basicAuthSigner,
  bearerTokenSigner,
  headerTokenSigner,
  hmacSigner,
  unsigned,
  urlTokenSigner,
  type Signer,
} from '@mailherald/testing'
import { didYouMean } from '../nearest.js'
import { UsageError } from '../usage-error.js'

/** How a secret is shown where a provider has no signature of its own, from both sides. */
export interface Way {
  signer(secret: string): Signer
  verifier(secret: string): Verifier
}

type MakeWay = (detail: string | undefined) => Way

const ways: Readonly<Record<string, MakeWay>> = {
  token: (param = 'token') => ({
    signer: (secret) => urlTokenSigner(secret, { param }),
    verifier: (secret) => urlToken(secret, { param }),
  }),
  path: () => ({
    signer: (secret) => urlTokenSigner(secret, { in: 'path' }),
    verifier: (secret) => urlToken(secret, { in: 'path' }),
  }),
  basic: (username = 'mailherald') => ({
    signer: (password) => basicAuthSigner({ username, password }),
    verifier: (password) => basicAuth({ username, password }),
  }),
  bearer: () => ({ signer: bearerTokenSigner, verifier: bearerToken }),
  header: (header = 'x-webhook-secret') => ({
    signer: (secret) => headerTokenSigner({ header, secret }),
    verifier: (secret) => headerToken({ header, secret }),
  }),
  hmac: (header = 'x-webhook-signature') => ({
    signer: (secret) => hmacSigner({ header, secret }),
    verifier: (secret) => hmacSignature({ header, secret }),
  }),
  none: () => ({ signer: () => unsigned, verifier: () => unverified() }),
}

/** What `--by` takes, for the help. */
export const waysHelp =
  'token[:<parameter>], path, basic[:<user>], bearer, header[:<name>], hmac[:<header>] or none'

/**
 * The way that `--by` names.
 *
 * @throws {UsageError} that names the nearest
 */
export function wayOf(by: string): Way {
  const [name = '', ...detail] = by.split(':')
  const make = Object.hasOwn(ways, name) ? ways[name] : undefined
  if (make !== undefined) return make(detail.length === 0 ? undefined : detail.join(':'))
  const hint = didYouMean(name, Object.keys(ways))
  throw new UsageError(`--by does not know "${name}".${hint} It takes ${waysHelp}.`)
}
