import type { Answered } from '../send/post.js'
import { wireOf } from '../signing/signer.js'
import { fail, pass, warn, type Check } from './check.js'
import { attempt, isSuccess, refusalStatus, skewOf, type Endpoint } from './endpoint.js'
import { handshakeChecks } from './handshake-check.js'
import { httpsCheck, reachCheck } from './reach-checks.js'

/** Everything that an endpoint shows from outside. What makes the rest pointless ends the list. */
export async function endpointChecks(
  endpoint: Endpoint,
  delivers: boolean,
): Promise<readonly Check[]> {
  const bare = await attempt(endpoint, { signed: false })
  const first = [httpsCheck(endpoint.url, bare), reachCheck(endpoint, bare)]
  if (first.some(({ status }) => status === 'fail')) return first
  const forged = await attempt(endpoint, { signed: true, tampered: true })
  const parser = parserCheck(bare) ?? parserCheck(forged)
  if (parser !== undefined) return [...first, clockCheck(bare), parser]
  const refused = [bare, forged].map((answered) => forgedCheck(answered, endpoint))
  const worst =
    refused.find(({ status }) => status !== 'pass') ?? pass('forgery', refusedWith(bare))
  const checks = [...first, clockCheck(bare), worst, ...(await handshakeChecks(endpoint))]
  if (!delivers || endpoint.credentials === undefined) return checks
  return [...checks, ...(await genuineChecks(endpoint, bare))]
}

function refusedWith({ status }: Answered): string {
  return `what is not genuine is refused with ${status}`
}

const mostSkewMs = 30_000

function clockCheck(answered: Answered): Check {
  const skew = skewOf(answered)
  if (skew === undefined) return warn('clock', 'the server does not say its time')
  const seconds = Math.abs(Math.round(skew / 1000))
  if (Math.abs(skew) <= mostSkewMs) return pass('clock', `within ${seconds} s of this machine`)
  const side = skew > 0 ? 'ahead of' : 'behind'
  const remedy = 'synchronize both clocks (NTP): signatures that cover the time are refused'
  return fail('clock', `the server is ${seconds} s ${side} this machine`, remedy)
}

function parserCheck({ body }: Answered): Check | undefined {
  if (!body.includes('ERR_BODY_ALREADY_PARSED')) return undefined
  return fail(
    'body parser',
    'a body parser ran first and threw the bytes away',
    'mount Mailherald above the parser, or let it keep the bytes: docs/guide.md#express',
  )
}

function forgedCheck(answered: Answered, endpoint: Endpoint): Check {
  const { status } = answered
  if (isSuccess(answered)) {
    const remedy = 'it is unverified(), or something else answers at this URL: give it its secret'
    return fail('forgery', `a delivery that is not genuine is answered ${status}`, remedy)
  }
  if (status === refusalStatus(endpoint)) return pass('forgery', refusedWith(answered))
  const remedy = 'see what is in front of the app: docs/troubleshooting.md#another-status'
  return warn('forgery', `answered ${status} instead of ${refusalStatus(endpoint)}`, remedy)
}

async function genuineChecks(endpoint: Endpoint, forged: Answered): Promise<readonly Check[]> {
  const genuine = await attempt(endpoint, { signed: true })
  const parser = parserCheck(genuine)
  if (parser !== undefined) return [parser]
  if (!isSuccess(genuine)) return [await whyRefused(endpoint, genuine, skewOf(forged) ?? 0)]
  const accepted = pass('delivery', `a signed one is answered ${genuine.status}`)
  return [accepted, ...(await bodyChecks(endpoint))]
}

async function whyRefused(endpoint: Endpoint, { status }: Answered, skew: number): Promise<Check> {
  if (status !== refusalStatus(endpoint)) {
    const remedy = 'a handler fails, or a store is away: the log of the app has the error'
    return fail('delivery', `a signed one is answered ${status}`, remedy)
  }
  const hour = 3_600_000
  for (const shift of [skew, hour, -hour]) {
    const signedAt = new Date(Date.now() + shift)
    if (
      Math.abs(shift) > mostSkewMs &&
      isSuccess(await attempt(endpoint, { signed: true, signedAt }))
    ) {
      const seconds = Math.round(shift / 1000)
      const remedy = 'synchronize the clock of the server (NTP)'
      return fail(
        'clock',
        `a delivery is accepted only if it is signed ${seconds} s from now`,
        remedy,
      )
    }
  }
  const remedy =
    'the app has another secret: take the one of this endpoint, from the page of the webhook'
  return fail('delivery', `a signed one is refused with ${status}`, remedy)
}

/** Only a signature over JSON shows what becomes of its bytes. */
async function bodyChecks(endpoint: Endpoint): Promise<readonly Check[]> {
  const { known, credentials } = endpoint
  const isHmac = credentials?.by?.startsWith('hmac') === true
  const isCovered = isHmac || (credentials?.by === undefined && known.signs.includes('body'))
  if (!isCovered || wireOf(known).length > 0) return []
  const spaced = await attempt(endpoint, {
    signed: true,
    rewrite: (payload) => JSON.stringify(payload, undefined, 2),
  })
  const bytes = isSuccess(spaced)
    ? pass('bytes', 'the body arrives as it was sent')
    : fail(
        'bytes',
        'the body is parsed and written again on its way: batches and other alphabets will be refused',
        'let middleware and proxies pass the bytes, or keep them: docs/guide.md#express',
      )
  return [bytes, ...(known.bodyLimit > large + 20_000 ? [await sizeCheck(endpoint)] : [])]
}

const large = 200_000

async function sizeCheck(endpoint: Endpoint): Promise<Check> {
  const padded = await attempt(endpoint, {
    signed: true,
    rewrite: (payload) => `${JSON.stringify(payload)}${' '.repeat(large)}`,
  })
  if (isSuccess(padded)) return pass('size', 'a body of 200 kB arrives')
  const remedy = 'raise the limit of the body parser or the proxy, or mount Mailherald above it'
  return fail('size', `a body of 200 kB is answered ${padded.status ?? padded.error}`, remedy)
}
