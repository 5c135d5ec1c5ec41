import { deepEqual, equal, match } from 'node:assert/strict'
import { gzipSync } from 'node:zlib'
import { tamperPayload, type SampleDelivery } from '@mailherald/testing'
import type { Outgoing } from '@mailherald/testing/wire'
import { handled, post, refused, type Case } from './case.js'
import type { RunningApp } from './install.js'
import * as samples from './samples.js'
import { newSecrets } from './secrets.js'

const ofType = (
  type: string | readonly string[],
): { readonly headers: NonNullable<Outgoing['headers']> } => ({
  headers: { 'content-type': type },
})
const form = ofType('application/x-www-form-urlencoded')
const limit = 256 * 1024
const stranger = newSecrets()
const strangers: readonly (readonly [string, samples.Bounce])[] = [
  ['tencent-ses', samples.tencentBounce],
  ['sendgrid', samples.sendGridBounce],
  ['resend', samples.resendBounce],
]

function tampered({ secrets }: RunningApp): SampleDelivery {
  return tamperPayload({ type: 'email.delivered' })(samples.resendBounce(secrets))
}

function elsewhere({ secrets }: RunningApp): SampleDelivery {
  const delivery = samples.tencentBounce(secrets)
  return { ...delivery, url: delivery.url.replace('tencent-ses', 'nobody') }
}

const otherMethods = ['GET', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((method) =>
  refused(method, 405, { method, ...(method === 'GET' && { body: '' }) }),
)

const head: Case = {
  name: 'refuses with 405: HEAD, without a body',
  async run(app) {
    const delivery = samples.tencentBounce(app.secrets)
    const answer = await post(app, delivery, { method: 'HEAD', body: '' })
    deepEqual([answer.status, answer.headers.allow, answer.body], [405, 'POST', ''])
  },
}

/** What no framework in front may change. */
export const cases: readonly Case[] = [
  handled('a bounce of tencent-ses', samples.tencentBounce),
  handled('a bounce of sendgrid', samples.sendGridBounce),
  handled('a bounce of resend', samples.resendBounce),
  handled('a bounce at the path of an account', samples.shopBounce),
  handled('in chunks', samples.tencentBounce, { chunked: true }),
  handled('as text/plain', samples.tencentBounce, ofType('text/plain; charset=UTF-8')),
  handled('as a form', samples.tencentBounce, form),
  handled('as a form, signed over its bytes', samples.resendBounce, form),
  handled('without content type', samples.tencentBounce, ofType([])),
  handled('characters cut by chunks, signed', samples.resendBounce, { chunked: true }),
  handled('a batch of almost 1 MiB', samples.largeBounce),
  ...strangers.map(([name, bounce]) =>
    refused(`a bounce of ${name} with another secret`, 401, { bounce: () => bounce(stranger) }),
  ),
  refused('tampered with', 401, { bounce: tampered }),
  refused('a provider that is not there', 404, { bounce: elsewhere }),
  ...otherMethods,
  head,
  refused('a body over the limit', 413, { body: 'x'.repeat(limit + 1) }),
  refused('a body over the limit, in chunks', 413, { body: 'x'.repeat(4 * limit), chunked: true }),
  refused('JSON that ends early', 400, { body: '{"event":"gone@example.com' }),
  refused('gzip of a provider that does not compress', 415, {
    headers: { 'content-encoding': 'gzip' },
    body: gzipSync('{"event":"bounce"}'),
  }),
]

const types = [
  ['a form', 'application/x-www-form-urlencoded'],
  ['multipart', 'multipart/form-data; boundary=x'],
  ['text/plain', 'text/plain; charset=UTF-8'],
  ['nothing', []],
] as const

/** What SvelteKit does before any code of the app: an answer of its own. */
const crossSite = types.map(([name, type]) => ({
  name: `SvelteKit answers 403 to ${name} from another site`,
  async run(app: RunningApp) {
    const answer = await post(app, samples.tencentBounce(app.secrets), ofType(type))
    equal(answer.status, 403)
    match(answer.body, /^Cross-site POST form submissions are forbidden/)
  },
}))

/** Of adapter-node: it ends the stream of a body over its limit with an error. */
const cutByServer = refused('a batch of almost 1 MiB, as too large for the server', 413, {
  bounce: ({ secrets }) => samples.largeBounce(secrets),
})

/** What keeps webhooks from an app of SvelteKit that has no settings. */
export const bareCases: readonly Case[] = [
  handled('a bounce of tencent-ses', samples.tencentBounce),
  ...crossSite,
  cutByServer,
]
