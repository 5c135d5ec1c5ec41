import type { Delivery } from '../delivery.js'
import { invalidOption, oneOf, optionsObject } from './options.js'
import { indexOfSecret, sealSecret, type SealedSecret } from './sealed-secret.js'
import { secretKeys, type Secrets } from './secrets.js'
import { acceptedBy, refused, type Refused, type Verifier } from './verifier.js'

/** Where `urlToken` looks. */
export interface UrlTokenOptions {
  /**
   * Name of the query parameter.
   *
   * @defaultValue `token`
   */
  readonly param?: string
  /**
   * In the query, or as any one segment of the path.
   *
   * @defaultValue `query`
   */
  readonly in?: 'query' | 'path'
}

const verifier = 'urlToken'
const mostSegments = 32

/**
 * Accepts deliveries whose URL holds a secret: for providers that sign nothing.
 *
 * Register the URL with the token in it, for example `https://example.com/webhooks/tencent-ses?token=…`.
 * URLs end up in access logs: keep the token out of yours.
 *
 * @param secrets at least 16 characters each; `openssl rand -hex 32` makes a good one
 * @throws {MailheraldError} `ERR_SECRET_…` for a token that is missing, short or has white space around it;
 * `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * tencentSes({ verify: urlToken(process.env.TENCENT_SES_TOKEN) })
 * ```
 */
export function urlToken(secrets: Secrets, options: UrlTokenOptions = {}): Verifier {
  const { param = 'token', in: place = 'query' } = optionsObject(options, verifier)
  const where = oneOf(place, ['query', 'path'], { verifier, option: 'in' })
  if (typeof param !== 'string' || param === '') {
    throw invalidOption({ verifier, option: 'param' }, 'must be the name of a query parameter')
  }
  const tokens = secretKeys(secrets, { verifier, option: 'token', parse: sealSecret })
  return {
    name: verifier,
    needsBody: false,
    verify(delivery) {
      const candidates = where === 'path' ? segments(delivery) : parameter(delivery, param)
      if (!Array.isArray(candidates)) return candidates
      return tokens.use(
        delivery,
        (known) =>
          acceptedBy(indexOfAny(candidates, known), known, 'shared-secret') ??
          refused('ERR_CREDENTIALS_MISMATCH', `no valid token in the ${where} of the URL`),
      )
    },
  }
}

/** Looks at all of them, so that the time does not tell which. */
function indexOfAny(candidates: readonly string[], known: readonly SealedSecret[]): number {
  let found = -1
  for (const candidate of candidates) found = Math.max(indexOfSecret(candidate, known), found)
  return found
}

function parameter({ url }: Delivery, name: string): [string] | Refused {
  const query = url.includes('?') ? url.slice(url.indexOf('?') + 1) : ''
  let value: string | undefined
  for (const pair of query.includes('&') ? query.split('&') : [query]) {
    const [key, given] = splitOnce(pair)
    if (decoded(key) !== name) continue
    if (value !== undefined) {
      return refused('ERR_CREDENTIALS_MISMATCH', `query parameter "${name}" came more than once`)
    }
    value = decoded(given)
  }
  return value === undefined || value === ''
    ? refused('ERR_CREDENTIALS_MISSING', `query parameter "${name}" is missing or empty`)
    : [value]
}

function segments({ url }: Delivery): string[] | Refused {
  const path = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').split(/[?#]/, 1)[0] ?? ''
  const parts = path.split('/', mostSegments * 2).filter((part) => part !== '')
  return parts.length > mostSegments
    ? refused('ERR_CREDENTIALS_MISMATCH', `the path has more than ${mostSegments} segments`)
    : parts.map((part) => decoded(part))
}

function splitOnce(pair: string): [string, string] {
  const end = pair.indexOf('=')
  return end < 0 ? [pair, ''] : [pair.slice(0, end), pair.slice(end + 1)]
}

/** A plus sign stays one: it is common in tokens, a space is not. */
function decoded(text: string): string {
  if (!text.includes('%')) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
