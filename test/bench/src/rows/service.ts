import type { Herald, Provider, Reply } from '@mailherald/core'
import { postmark } from '@mailherald/core/providers/postmark'
import { resend } from '@mailherald/core/providers/resend'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { basicAuth, urlToken } from '@mailherald/core/verify'
import {
  basicAuthSigner,
  resendSigner,
  signedDelivery,
  urlTokenSigner,
  type SampleDelivery,
} from '@mailherald/testing'
import { copied, inSteps, plainly, type Ways } from '../by-hand/generality.js'
import { inOurMemory } from '../by-hand/leases.js'
import { sendGridAsPromisedBy } from '../by-hand/sendgrid.js'
import { tencentAsPromised } from '../by-hand/tencent-as-promised.js'
import {
  assertAccepted,
  heraldOf,
  received,
  sendGridEvents,
  sendGridPost,
  sendGridProvider,
  sendGridPublicKey,
} from '../posts.js'
import type { Row } from '../row.js'
import { asService, asServiceApart, type Side } from '../service.js'

/** As many as the memory of finished work holds by default. */
const bound = 100_000

const login = { username: 'bench', password: 'a-password-that-nobody-guesses' }
const token = 'a-token-that-nobody-guesses'
const secret = `whsec_${Buffer.from('a secret of the benchmark, 24 bytes').toString('base64')}`
const idOf = (index: number): string => index.toString().padStart(12, '0')

const sendGridBody = (index: number): string =>
  JSON.stringify(sendGridEvents(1000, bound + index * 1000))

const tencentDelivery = (index: number): SampleDelivery =>
  signedDelivery('tencent-ses', 'bounce', {
    payload: { bulkId: `qcloudses-${idOf(index)}` },
    sign: urlTokenSigner(token),
  })

const postmarkDelivery = (index: number): SampleDelivery =>
  signedDelivery('postmark', 'Delivery', {
    payload: { MessageID: `00000000-0000-4000-8000-${idOf(index)}` },
    sign: basicAuthSigner(login),
  })

const resendDelivery = (index: number): SampleDelivery =>
  signedDelivery('resend', 'email.bounced', {
    payload: { data: { email_id: `00000000-0000-4000-8000-${idOf(index)}` } },
    sign: resendSigner({ secret, id: `msg_${idOf(index)}` }),
  })

async function fill(herald: Herald, deliveryOf: (index: number) => SampleDelivery): Promise<void> {
  for (let index = 0; index < bound; index++) await received(herald, deliveryOf(1e9 + index))
}

/** A request as a fetch host hands it over: with the length that its HTTP server has checked. */
function requestOf({ url, headers, body }: SampleDelivery): Request {
  const length = String(body.byteLength)
  return new Request(new URL(url, 'https://hooks.example.com'), {
    method: 'POST',
    headers: { ...headers, 'content-length': length },
    body,
  })
}

async function fetched(herald: Pick<Herald, 'fetch'>, request: Request): Promise<void> {
  assertAccepted(await herald.fetch(request))
}

/** The same with as little as a host needs: the provider is known, no limit on the body is held while it comes. */
async function fetchedByHand(herald: Herald, request: Request): Promise<void> {
  const { method, url } = request
  const { status, headers, body } = await herald.receive({
    provider: herald.providers[0]?.id ?? '',
    method,
    url: url.slice(url.indexOf('/', 'https://'.length)),
    headers: Object.fromEntries(request.headers),
    body: new Uint8Array(await request.arrayBuffer()),
  })
  await fetched({ fetch: async () => new Response(body, { status, headers }) }, request)
}

function fetchRow(
  name: string,
  make: () => Herald,
  deliveryOf: (index: number) => SampleDelivery,
): Row {
  return {
    name: `as a service: ${name}, through \`fetch()\``,
    reference: '`receive(bytes)`',
    target: { atMost: 1.6 },
    measure: (effort) => {
      const herald = make()
      const half = 5e8
      return asService(
        {
          deliveries: 400,
          ours: side(
            (index) => requestOf(deliveryOf(index)),
            (request) => fetched(herald, request),
          ),
          reference: side(
            (index) => deliveryOf(half + index),
            (delivery) => received(herald, delivery),
          ),
          floors: {
            'by hand around `receive(bytes)`: `arrayBuffer()`, the headers as an object, a `Response`':
              side(
                (index) => requestOf(deliveryOf(half / 2 + index)),
                (request) => fetchedByHand(herald, request),
              ),
          },
          fill: () => fill(herald, deliveryOf),
        },
        effort,
      )
    },
  }
}

function side<T>(prepare: (index: number) => T, handle: (delivery: T) => unknown): Side<unknown> {
  return { prepare, handle: (delivery) => handle(delivery as T) }
}

function ours({ prepare, provider }: Pick<AgainstHand, 'prepare' | 'provider'>): Side<unknown> {
  const herald = heraldOf(provider)
  return {
    ...side(prepare, (delivery) => herald.receive(delivery)),
    check: (answer) => assertAccepted(answer as Reply),
  }
}

const allPromised = 'by hand, with every check and reading that ours promises'

interface AgainstHand {
  readonly name: string
  readonly atMost: number
  readonly deliveries: number
  readonly fill: number
  readonly provider: Provider
  prepare(index: number): SampleDelivery
  byHand(ways?: Ways): (delivery: SampleDelivery) => unknown
}

/**
 * By hand one step after the other towards what any provider, handler and failure takes; each floor with all steps of
 * the one before it.
 */
function sidesByHand(row: AgainstHand): Record<string, () => Side<unknown>> {
  const remembered = (): Ways => ({ ...plainly, once: inOurMemory() })
  const general = (): Ways => ({ once: inOurMemory(), finished: copied })
  const by = (work: (delivery: SampleDelivery) => unknown): Side<unknown> => side(row.prepare, work)
  return {
    reference: () => by(row.byHand()),
    'by hand, what is finished in our memory': () => by(row.byHand(remembered())),
    'the same, each event made in two steps': () => by(row.byHand(general())),
    'the same, in steps that may wait, with an answer': () => by(inSteps(row.byHand(general()))),
  }
}

function againstHand(row: AgainstHand): Row {
  const { name, atMost, deliveries, fill } = row
  const sides = { ours: () => ours(row), ...sidesByHand(row) }
  return {
    name,
    reference: allPromised,
    target: { atMost },
    measure: (effort) => asServiceApart(name, { deliveries, fill, sides }, effort),
  }
}

const sendGrid = {
  // By hand, the old generation is collected once in 80 of them.
  deliveries: 100,
  fill: bound / 1000,
  provider: sendGridProvider,
  prepare: (index: number) => sendGridPost(sendGridBody(index)),
}

const parse = (body: Buffer): unknown => JSON.parse(body.toString())

const againstParse: Row = {
  name: 'as a service: SendGrid, a signed delivery of 1,000 events, against `JSON.parse` of its body alone',
  reference: '`JSON.parse` of its body alone',
  target: { atMost: 4.5 },
  measure: (effort) => {
    const { deliveries, fill } = sendGrid
    const sides = {
      ours: () => ours(sendGrid),
      reference: () => side((index) => Buffer.from(sendGridBody(index)), parse),
    }
    return asServiceApart(againstParse.name, { deliveries, fill, sides }, effort)
  },
}

export const service: readonly Row[] = [
  againstParse,
  againstHand({
    name: `as a service: SendGrid, a signed delivery of 1,000 events, against ${allPromised}`,
    atMost: 1.15,
    ...sendGrid,
    byHand: (ways) => sendGridAsPromisedBy(sendGridPublicKey, ways),
  }),
  againstHand({
    name: 'as a service: one Tencent SES bounce',
    atMost: 1.2,
    deliveries: 8000,
    fill: bound,
    provider: tencentSes({ verify: urlToken(token) }),
    prepare: tencentDelivery,
    byHand: (ways) => tencentAsPromised(token, ways),
  }),
  fetchRow('one Resend bounce, signed', () => heraldOf(resend({ secret })), resendDelivery),
  fetchRow(
    'one Postmark delivery',
    () => heraldOf(postmark({ verify: basicAuth(login) })),
    postmarkDelivery,
  ),
]
