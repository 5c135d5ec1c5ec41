import type * as Jose from 'jose'
import type { Delivery } from '../../delivery.js'
import { peerError } from '../../read/optional-peer.js'
import { record, text } from '../../read/values.js'
import { invalidOption, optionsObject } from '../../verify/options.js'
import { requiredHeader } from '../../verify/required-header.js'
import { fetchCapped } from '../../verify/sns/fetch-capped.js'
import { accepted, refused, type Refused, type Verifier } from '../../verify/verifier.js'

/** Whose tokens are accepted. */
export interface AzureEntraOptions {
  /** The directory (tenant) of the application that the subscription names. */
  readonly tenantId: string
  /** That application's id, or its application ID URI, or both: what the subscription was given. */
  readonly audience: string | readonly string[]
  /**
   * Application ids of callers: that of Event Grid in your cloud.
   *
   * @defaultValue none: the token must have the role `AzureEventGridSecureWebhookSubscriber`
   */
  readonly callers?: readonly string[]
  /**
   * The host of Entra ID, for national clouds.
   *
   * @defaultValue `login.microsoftonline.com`
   */
  readonly host?: string
}

const verifier = 'azureEntraToken'
const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i
const hostSyntax = /^[a-z\d-]+(?:\.[a-z\d-]+)+$/
const role = 'AzureEventGridSecureWebhookSubscriber'
const mostCharacters = 8192
const clockTolerance = 300

/**
 * Accepts deliveries with a token (a JWT) that Microsoft Entra ID made for your application and that Event Grid, or who has
 * its role, asked for. The keys are fetched from Entra ID and kept. Needs the package `jose`.
 *
 * @see https://learn.microsoft.com/azure/event-grid/secure-webhook-delivery
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * azureCommunicationServices({
 *   verify: azureEntraToken({
 *     tenantId: '11111111-2222-4333-8444-555555555555',
 *     audience: 'api://mailherald',
 *   }),
 * })
 * ```
 */
export function azureEntraToken(options: AzureEntraOptions): Verifier {
  const rules = rulesOf(options)
  let keys: Jose.JWTVerifyGetKey | undefined
  return {
    name: verifier,
    needsBody: false,
    async verify(delivery, { now, fetch }) {
      const token = tokenIn(delivery)
      if (typeof token !== 'string') return token
      const jose = await loadJose()
      keys ??= jose.createRemoteJWKSet(new URL(rules.keysUrl), {
        [jose.customFetch]: async (url) => new Response((await fetchCapped(url, { fetch })) ?? ''),
      })
      try {
        const { payload } = await jose.jwtVerify(token, keys, {
          algorithms: ['RS256'],
          issuer: [...rules.issuers],
          audience: [...rules.audience],
          requiredClaims: ['exp'],
          clockTolerance,
          currentDate: new Date(now),
        })
        return isCaller(payload, rules)
          ? accepted('shared-secret')
          : refused(
              'ERR_NOT_ALLOWED',
              `the token is not that of a caller, and has no role "${role}"`,
            )
      } catch (error) {
        if (!isOfToken(error)) throw error
        return refused('ERR_SIGNATURE_MISMATCH', `the token does not hold (${error.code})`)
      }
    },
  }
}

interface Rules {
  readonly keysUrl: string
  readonly issuers: readonly string[]
  readonly audience: readonly string[]
  readonly callers: readonly string[]
}

function rulesOf(options: AzureEntraOptions): Rules {
  const given = optionsObject(options, verifier)
  const { tenantId, callers = [], host = 'login.microsoftonline.com' } = given
  const audience = [given.audience].flat()
  if (!guid.test(tenantId)) {
    throw invalidOption({ verifier, option: 'tenantId' }, 'must be the id of a directory')
  }
  if (audience.length === 0 || !audience.every((name) => text(name) === name)) {
    throw invalidOption({ verifier, option: 'audience' }, 'must name your application')
  }
  if (!Array.isArray(callers) || !callers.every((id) => guid.test(String(id)))) {
    throw invalidOption({ verifier, option: 'callers' }, 'must list ids of applications')
  }
  if (!hostSyntax.test(host)) {
    throw invalidOption({ verifier, option: 'host' }, 'must be a host, without https://')
  }
  return {
    keysUrl: `https://${host}/${tenantId}/discovery/v2.0/keys`,
    // Tokens of version 1 and 2. Which one comes is unconfirmed.
    issuers: [`https://sts.windows.net/${tenantId}/`, `https://${host}/${tenantId}/v2.0`],
    audience,
    callers: callers.map((id) => String(id).toLowerCase()),
  }
}

function tokenIn(delivery: Delivery): string | Refused {
  const header = requiredHeader(delivery, 'authorization', 'ERR_CREDENTIALS_MISSING')
  if (typeof header !== 'string') return header
  const [, token] =
    header.length <= mostCharacters ? (/^Bearer +([\w.-]+)$/i.exec(header) ?? []) : []
  return token ?? refused('ERR_CREDENTIALS_MISMATCH', 'the header is not "Bearer" and a token')
}

async function loadJose(): Promise<typeof Jose> {
  try {
    return await import('jose')
  } catch (error) {
    throw peerError(error, 'jose', 'Tokens of Entra ID are read')
  }
}

/** Which of the claims names the caller depends on the version of the token. */
function isCaller({ appid, azp, roles }: Jose.JWTPayload, { callers }: Rules): boolean {
  const caller = (text(appid) ?? text(azp))?.toLowerCase()
  return (
    (caller !== undefined && callers.includes(caller)) ||
    (Array.isArray(roles) && roles.includes(role))
  )
}

/** What is wrong with the token, and not with the network. */
function isOfToken(error: unknown): error is { readonly code: string } {
  const code = text(record(error)['code'])
  return code !== undefined && /^ERR_J(?:WT|WS|OSE_ALG|WKS_(?:NO|MULTIPLE))/.test(code)
}
