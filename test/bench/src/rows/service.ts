import type { Herald, IncomingDelivery } from '@mailherald/core'
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
import { sendGridAsPromisedBy } from '../by-hand/sendgrid.js'
import { tencentAsPromised } from '../by-hand/tencent-as-promised.js'
import {
  heraldOf,
  received,
  sendGridEvents,
  sendGridPost,
  sendGridProvider,
  sendGridPublicKey,
} from '../posts.js'
import type { Row } from '../row.js'
import { asService, type Side } from '../service.js'

/** As many as the memory of finished work holds by default. */
const bound = 100_000

const login = { username: 'bench', password: 'a-password-that-nobody-guesses' }
const token = 'a-token-that-nobody-guesses'
const secret = `whsec_${Buffer.from('a secret of the benchmark, 24 bytes').toString('base64')}`
const idOf = (index: number): string => index.toString().padStart(12, '0')

const sendGridBody = (index: number): string =>
  JSON.stringify(sendGridEvents(1000, bound + index * 1000))

const fillSendGrid = async (herald: Herald): Promise<void> => {
  for (let first = 0; first < bound; first += 1000) {
    await received(herald, sendGridPost(JSON.stringify(sendGridEvents(1000, first))))
  }
}

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
  const { status } = await herald.fetch(request)
  if (status !== 200) throw new Error(`a genuine request was answered with ${status}`)
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

const allPromised = 'by hand, with every check and reading that ours promises'

function sendGridRow(reference: string, atMost: number, make: () => Side<unknown>): Row {
  return {
    name: `as a service: SendGrid, a signed delivery of 1,000 events, against ${reference}`,
    reference,
    target: { atMost },
    measure: (effort) => {
      const herald = heraldOf(sendGridProvider)
      return asService(
        {
          deliveries: 20,
          ours: side(
            (index) => sendGridPost(sendGridBody(index)),
            (delivery: IncomingDelivery) => received(herald, delivery),
          ),
          reference: make(),
          fill: () => fillSendGrid(herald),
        },
        effort,
      )
    },
  }
}

export const service: readonly Row[] = [
  sendGridRow('`JSON.parse` of its body alone', 4.5, () =>
    side(
      (index) => Buffer.from(sendGridBody(index)),
      (body) => JSON.parse(body.toString()) as unknown,
    ),
  ),
  sendGridRow(allPromised, 1.15, () =>
    side(
      (index) => sendGridPost(sendGridBody(1e6 + index)),
      sendGridAsPromisedBy(sendGridPublicKey),
    ),
  ),
  {
    name: 'as a service: one Tencent SES bounce',
    reference: allPromised,
    target: { atMost: 1.2 },
    measure: (effort) => {
      const herald = heraldOf(tencentSes({ verify: urlToken(token) }))
      const byHand = tencentAsPromised(token)
      return asService(
        {
          deliveries: 2000,
          ours: side(tencentDelivery, (delivery) => received(herald, delivery)),
          reference: side((index) => tencentDelivery(5e8 + index), byHand),
          fill: () => fill(herald, tencentDelivery),
        },
        effort,
      )
    },
  },
  fetchRow('one Resend bounce, signed', () => heraldOf(resend({ secret })), resendDelivery),
  fetchRow(
    'one Postmark delivery',
    () => heraldOf(postmark({ verify: basicAuth(login) })),
    postmarkDelivery,
  ),
]
