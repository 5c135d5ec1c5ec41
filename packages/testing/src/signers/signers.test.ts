import { createHerald, type HeraldEvent } from '@mailherald/core'
import { callbackMarker } from '@mailherald/core/providers/tencent-ses'
import {
  allOf,
  basicAuth,
  bearerToken,
  headerToken,
  hmacSignature,
  ipAllowList,
  standardWebhooks,
  unverified,
  urlToken,
  type HmacSigningOptions,
  type VerifyOption,
} from '@mailherald/core/verify'
import { describe, expect, it } from 'vitest'
import { bothProviders, otherSecret, secret, seeds } from '../../test-helpers/providers.js'
import { callbackMarkerSigner } from '../providers/tencent-ses/signer.js'
import type { Signer } from '../sample-delivery.js'
import { sampleEvents, signedDelivery } from '../signed-delivery.js'
import { dropHeader, tamperPayload } from '../tamper.js'
import { basicAuthSigner, bearerTokenSigner, headerTokenSigner } from './authorization-signers.js'
import { hmacSigner } from './hmac-signer.js'
import { ipSigner } from './ip-signer.js'
import { standardWebhooksSigner } from './standard-webhooks-signer.js'
import { unsigned } from './unsigned.js'
import { urlTokenSigner } from './url-token-signer.js'

type Sign = Signer | readonly Signer[]

interface Family {
  readonly verify: VerifyOption
  readonly genuine: Sign
  /** What must be refused. */
  readonly forged: Readonly<Record<string, Sign>>
}

const hmac = { header: 'x-signature', prefix: 'sha256=' }
const timed = {
  header: 'x-signature',
  signed: 'v0:{timestamp}:{header:x-id}:{body}',
  timestamp: { header: 'x-timestamp', unit: 'ms' },
} as const
const compound = {
  header: 'x-signature',
  signed: '{timestamp}.{body}',
  compound: { field: 'v1' },
  timestamp: { field: 't' },
} as const
const whsec = `whsec_${Buffer.from(secret).toString('base64')}`
const otherWhsec = `whsec_${Buffer.from(otherSecret).toString('base64')}`

const families: Readonly<Record<string, Family>> = {
  'a token in the query': {
    verify: urlToken(secret),
    genuine: urlTokenSigner(secret),
    forged: { unsigned, 'with another token': urlTokenSigner(otherSecret) },
  },
  'a token in a query parameter of another name': {
    verify: urlToken(secret, { param: 'clé' }),
    genuine: urlTokenSigner(secret, { param: 'clé' }),
    forged: { 'in the usual parameter': urlTokenSigner(secret) },
  },
  'a token in the path': {
    verify: urlToken(secret, { in: 'path' }),
    genuine: urlTokenSigner(secret, { in: 'path' }),
    forged: { 'with another token': urlTokenSigner(otherSecret, { in: 'path' }) },
  },
  'Basic credentials': {
    verify: basicAuth({ username: 'hooks', password: secret }),
    genuine: basicAuthSigner({ username: 'hooks', password: secret }),
    forged: {
      'with another password': basicAuthSigner({ username: 'hooks', password: otherSecret }),
      'without them': [
        basicAuthSigner({ username: 'hooks', password: secret }),
        dropHeader('Authorization'),
      ],
    },
  },
  'a Bearer token': {
    verify: bearerToken(secret),
    genuine: bearerTokenSigner(secret),
    forged: { 'with another token': bearerTokenSigner(otherSecret) },
  },
  'a token in a header': {
    verify: headerToken({ header: 'X-Token', secret }),
    genuine: headerTokenSigner({ header: 'X-Token', secret }),
    forged: { 'in another header': headerTokenSigner({ header: 'x-other', secret }) },
  },
  'an HMAC': {
    verify: hmacSignature({ ...hmac, secret }),
    genuine: hmacSigner({ ...hmac, secret }),
    forged: {
      'with another secret': hmacSigner({ ...hmac, secret: otherSecret }),
      'without the header': [hmacSigner({ ...hmac, secret }), dropHeader('x-signature')],
      'changed since': [
        hmacSigner({ ...hmac, secret }),
        tamperPayload({ email: 'eve@example.com' }),
      ],
    },
  },
  'an HMAC over time, header and body': {
    verify: hmacSignature({ ...timed, secret }),
    genuine: withId(hmacSigner({ ...timed, secret })),
    forged: {
      stale: withId(minutesAgo(6), hmacSigner({ ...timed, secret })),
      'from the future': withId(minutesAgo(-6), hmacSigner({ ...timed, secret })),
    },
  },
  'an HMAC in a compound header': {
    verify: hmacSignature({ ...compound, secret }),
    genuine: hmacSigner({
      ...compound,
      secret: [otherSecret, secret],
    } satisfies HmacSigningOptions),
    forged: { 'with another secret': hmacSigner({ ...compound, secret: otherSecret }) },
  },
  'Standard Webhooks': {
    verify: standardWebhooks({ secret: whsec }),
    genuine: standardWebhooksSigner({ secret: whsec }),
    forged: {
      'with another secret': standardWebhooksSigner({ secret: otherWhsec }),
      stale: [minutesAgo(6), standardWebhooksSigner({ secret: whsec })],
      'changed since': [standardWebhooksSigner({ secret: whsec }), tamperPayload({ extra: 1 })],
    },
  },
  Svix: {
    verify: standardWebhooks({ secret: whsec }),
    genuine: standardWebhooksSigner({ secret: whsec, family: 'svix', id: 'msg_1' }),
    forged: {
      'without its id': [
        standardWebhooksSigner({ secret: whsec, family: 'svix' }),
        dropHeader('svix-id'),
      ],
    },
  },
  'an address': {
    verify: ipAllowList(['192.0.2.0/24']),
    genuine: ipSigner('192.0.2.7'),
    forged: { unsigned, 'from another address': ipSigner('203.0.113.7') },
  },
  'an address behind two proxies': {
    verify: ipAllowList(['192.0.2.0/24'], { proxies: 2 }),
    genuine: ipSigner('192.0.2.7', { proxies: 2 }),
    forged: { 'through one proxy only': ipSigner('192.0.2.7', { proxies: 1 }) },
  },
  'a token and an address together': {
    verify: allOf(urlToken(secret), ipAllowList(['192.0.2.7'])),
    genuine: [urlTokenSigner(secret), ipSigner('192.0.2.7')],
    forged: { 'with the token alone': urlTokenSigner(secret) },
  },
}

function minutesAgo(minutes: number): Signer {
  return (delivery) => ({ ...delivery, signedAt: new Date(Date.now() - minutes * 60_000) })
}

function withId(...signers: Signer[]): readonly Signer[] {
  return [
    (delivery) => ({ ...delivery, headers: { ...delivery.headers, 'x-id': 'post-1' } }),
    ...signers,
  ]
}

const everySample = seeds.flatMap((slug) =>
  sampleEvents(slug).map((event) => [slug, event] as const),
)

async function outcomeOf(
  verify: VerifyOption,
  sign: Sign,
): Promise<{ statuses: Set<number>; events: HeraldEvent[] }> {
  const events: HeraldEvent[] = []
  const herald = createHerald({ providers: bothProviders(verify), logger: false })
  herald.on('*', (event) => void events.push(event))
  const replies = everySample.map(([slug, event]) =>
    herald.receive(signedDelivery(slug, event, { sign })),
  )
  return { statuses: new Set((await Promise.all(replies)).map(({ status }) => status)), events }
}

describe.each(Object.entries(families))('deliveries with %s', (_, { verify, genuine, forged }) => {
  it('are accepted, whatever the provider and the event', async () => {
    const { statuses, events } = await outcomeOf(verify, genuine)
    expect([...statuses]).toEqual([200])
    expect(
      new Set(events.map(({ provider, providerType }) => `${provider} ${providerType}`)),
    ).toEqual(new Set(everySample.map((sample) => sample.join(' '))))
  })

  it.each(Object.entries(forged))('are refused when they are forged: %s', async (_how, sign) => {
    const { statuses, events } = await outcomeOf(verify, sign)
    expect([...statuses]).toEqual([401])
    expect(events).toEqual([])
  })
})

describe('other signers', () => {
  it('are not needed for a provider with unverified()', async () => {
    const { statuses, events } = await outcomeOf(unverified(), unsigned)
    expect([...statuses]).toEqual([200])
    expect(events).toHaveLength(27)
  })

  it.each([
    [200, 'genuine', [callbackMarkerSigner({ secret })]],
    [401, 'unsigned', []],
    [401, 'of another secret', [callbackMarkerSigner({ secret: otherSecret })]],
    [
      401,
      'moved to another recipient',
      [callbackMarkerSigner({ secret }), tamperPayload({ email: 'eve@example.com' })],
    ],
  ] as const)('answers %i to a callback marker that is %s', async (status, _, sign) => {
    const herald = createHerald({ providers: bothProviders(callbackMarker(secret)), logger: false })
    for (const event of sampleEvents('tencent-ses')) {
      const reply = await herald.receive(signedDelivery('tencent-ses', event, { sign }))
      expect(reply.status).toBe(status)
    }
  })

  it('put a token in the path before the provider, and keep the query', () => {
    const sign = urlTokenSigner('a/b', { in: 'path' })
    const url = '/hooks/tencent-ses/shop?x=1'
    expect(signedDelivery('tencent-ses', 'open', { url, sign }).url).toBe(
      '/hooks/a%2Fb/tencent-ses/shop?x=1',
    )
    expect(signedDelivery('tencent-ses', 'open', { url: '/hooks', sign }).url).toBe('/hooks/a%2Fb')
  })
})
