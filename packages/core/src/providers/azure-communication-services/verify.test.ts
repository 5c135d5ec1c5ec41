import { readFileSync } from 'node:fs'
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose'
import { describe, expect, it } from 'vitest'
import { failure, mistyped } from '../../../test-helpers/post.js'
import type { DeliveryHeaders } from '../../delivery.js'
import { createHerald } from '../../herald.js'
import { urlToken } from '../../verify/url-token.js'
import {
  azureCommunicationServices,
  azureEntraToken,
  type AzureCommunicationServicesOptions,
  type AzureEntraOptions,
} from './index.js'

const token = 'a-token-that-nobody-guesses'
const sample = new URL(
  'samples/Microsoft.Communication.EmailDeliveryReportReceived.json',
  import.meta.url,
)
const report = readFileSync(sample, 'utf8')
const validation = readFileSync(new URL('fixtures/validation.json', import.meta.url), 'utf8')

interface Posted {
  readonly verify?: AzureCommunicationServicesOptions['verify']
  readonly method?: string
  readonly url?: string
  readonly headers?: DeliveryHeaders
  readonly body?: string
  readonly fetch?: typeof globalThis.fetch
}

async function answerTo(posted: Posted = {}) {
  const { verify = urlToken(token), fetch = globalThis.fetch } = posted
  const providers = [azureCommunicationServices({ verify })]
  const herald = createHerald({ providers, logger: false, fetch })
  const seen: string[] = []
  herald.on('*', ({ type }) => void seen.push(type))
  const reply = await herald.receive({
    provider: 'azure-communication-services',
    method: posted.method ?? 'POST',
    url: posted.url ?? `/azure?token=${token}`,
    headers: posted.headers ?? {},
    body: Buffer.from(posted.body ?? report),
  })
  return { ...reply, seen }
}

describe('the handshake of Event Grid', () => {
  it('is answered with its code, and no handler sees it', async () => {
    const { status, body, seen } = await answerTo({ body: validation })
    expect(JSON.parse(body)).toEqual({ validationResponse: '512d38b6-c7b8-40c8-89fe-f46f9e9622b6' })
    expect([status, seen]).toEqual([200, []])
  })

  it.each([
    ['without the token', { url: '/azure', body: validation }, 503, []],
    ['without a code', { body: validation.replace('validationCode', 'code') }, 200, ['unknown']],
    [
      'beside another event',
      { body: `${validation.trimEnd().slice(0, -1)},${report.trim().slice(1)}` },
      200,
      ['email.delivered'],
    ],
  ] as const)('is not answered %s', async (_, posted, status, types) => {
    const reply = await answerTo(posted)
    expect([reply.status, reply.seen]).toEqual([status, types])
    expect(reply.body).not.toContain('512d38b6')
  })
})

describe('the handshake of CloudEvents', () => {
  const probe = { method: 'OPTIONS', body: '' }
  const headers = { 'webhook-request-origin': 'eventgrid.azure.net' }

  it('is answered with the origin that is allowed', async () => {
    const reply = await answerTo({ ...probe, headers })
    expect(reply).toMatchObject({
      status: 200,
      headers: { 'webhook-allowed-origin': 'eventgrid.azure.net', 'webhook-allowed-rate': '*' },
    })
  })

  it.each([
    ['without the token', { headers, url: '/azure' }, 503],
    ['without an origin', { headers: {} }, 405],
    ['with two lines in the origin', { headers: { 'webhook-request-origin': 'a\r\nb: c' } }, 405],
  ])('is not answered %s', async (_, posted, status) => {
    const reply = await answerTo({ ...probe, ...posted })
    expect(reply.status).toBe(status)
    expect(reply.headers).not.toHaveProperty('webhook-allowed-origin')
  })
})

const tenantId = '11111111-2222-4333-8444-555555555555'
const audience = 'api://mailherald'
const caller = '99999999-2222-4333-8444-555555555555'
const own = await generateKeyPair('RS256')
const foreign = await generateKeyPair('RS256')
const jwks = { keys: [{ ...(await exportJWK(own.publicKey)), kid: 'k1', alg: 'RS256' }] }
const role = { roles: ['AzureEventGridSecureWebhookSubscriber'] }

/** Entra ID, which has the keys and nothing else. */
function entra() {
  const urls: string[] = []
  const fetch: typeof globalThis.fetch = async (input) => {
    urls.push(input instanceof Request ? input.url : String(input))
    return Response.json(jwks)
  }
  return { urls, fetch }
}

interface Claims extends JWTPayload {
  readonly key?: CryptoKey
  readonly alg?: string
}

function tokenOf({ key = own.privateKey, alg = 'RS256', ...claims }: Claims = {}) {
  const issued = { iss: `https://sts.windows.net/${tenantId}/`, aud: audience, ...role, ...claims }
  const expires = claims.exp ?? Math.floor(Date.now() / 1000) + 3600
  return new SignJWT({ ...issued, exp: expires }).setProtectedHeader({ alg, kid: 'k1' }).sign(key)
}

async function statusOf(jwt: string, options: Partial<AzureEntraOptions> = {}) {
  const verify = azureEntraToken({ tenantId, audience, ...options })
  const headers = { authorization: `Bearer ${jwt}` }
  return (await answerTo({ verify, headers, fetch: entra().fetch })).status
}

describe('a token of Entra ID', () => {
  it('is accepted with the role, or from a caller that is listed', async () => {
    expect(await statusOf(await tokenOf())).toBe(200)
    const v2 = { iss: `https://login.microsoftonline.com/${tenantId}/v2.0` }
    expect(await statusOf(await tokenOf(v2))).toBe(200)
    for (const claim of ['appid', 'azp']) {
      const jwt = await tokenOf({ roles: [], [claim]: caller.toUpperCase() })
      expect(await statusOf(jwt, { callers: [caller] })).toBe(200)
      expect(await statusOf(jwt)).toBe(503)
    }
  })

  it.each<[string, Claims]>([
    ['signed by somebody else', { key: foreign.privateKey }],
    ['of another directory', { iss: `https://sts.windows.net/${caller}/` }],
    ['for another application', { aud: 'api://other' }],
    ['that has expired', { exp: 1_700_000_000 }],
    ['of a caller without the role', { roles: ['Other'], appid: caller }],
  ])('is refused %s', async (_, claims) => {
    expect(await statusOf(await tokenOf(claims))).toBe(503)
  })

  it('is refused when it is none, or names no algorithm', async () => {
    const [, payload] = (await tokenOf()).split('.')
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`
    for (const jwt of ['', 'x', 'a.b.c', 'a'.repeat(10_000), none]) {
      expect(await statusOf(jwt)).toBe(503)
    }
    const verify = azureEntraToken({ tenantId, audience })
    expect((await answerTo({ verify, fetch: entra().fetch })).status).toBe(503)
  })

  it('is checked with keys that are fetched once, from the directory that is given', async () => {
    const { urls, fetch } = entra()
    const verify = azureEntraToken({ tenantId, audience })
    const headers = { authorization: `Bearer ${await tokenOf()}` }
    for (let n = 0; n < 3; n++) await answerTo({ verify, headers, fetch })
    expect(urls).toEqual([`https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`])
  })

  it('is asked for again when the keys cannot be had', async () => {
    const fetch = async () => new Response('', { status: 500 })
    const verify = azureEntraToken({ tenantId, audience })
    const headers = { authorization: `Bearer ${await tokenOf()}` }
    expect((await answerTo({ verify, headers, fetch })).status).toBe(503)
  })

  it.each<[string, Partial<AzureEntraOptions>]>([
    ['tenantId', { tenantId: 'common' }],
    ['audience', { audience: '' }],
    ['callers', { callers: ['*'] }],
    ['host', { host: 'https://login.example.com' }],
    ['tenantId', mistyped({ tenantId: undefined })],
  ])('needs a good option "%s"', (option, options) => {
    const { code, message } = failure(() => azureEntraToken({ tenantId, audience, ...options }))
    expect([code, message]).toEqual(['ERR_OPTION_INVALID', expect.stringContaining(option)])
  })
})
