import type { HmacOptions } from '@mailherald/core/verify'
import {
  basicAuthSigner,
  bearerTokenSigner,
  callbackMarkerSigner,
  headerTokenSigner,
  hmacSigner,
  ipSigner,
  standardWebhooksSigner,
  urlTokenSigner,
  type Signer,
} from '@mailherald/testing'
import { entraVector } from './entra-vector.js'
import { call, verifierVector } from './make-vector.js'
import { ecdsaVector, ed25519Vector } from './public-keys.js'
import { ours, secretOf, theirs, webhookSecretOf } from './secrets.js'
import type { Vector, VerifierCall } from './vector.js'

const secret = secretOf(ours)
const header = 'x-signature'
const login = (of: string) => ({ username: 'hooks', password: secretOf(of) })

/** For every verifier that core exports, and each of its variants. */
export async function verifierVectors(): Promise<readonly Vector[]> {
  return [
    ...tokens,
    ...addresses,
    ...hmacs,
    ...standardWebhooks,
    ed25519Vector(),
    ecdsaVector(),
    ...combined,
    await entraVector(),
  ]
}

function token(scheme: string, verify: VerifierCall, signer: (of: string) => Signer): Vector {
  const proof = { own: signer(ours), other: signer(theirs), expected: 'shared-secret' } as const
  return verifierVector(scheme, verify, proof)
}

const tokens: readonly Vector[] = [
  token('urlToken, in the query', call('urlToken', secret), (of) => urlTokenSigner(secretOf(of))),
  token('urlToken, in the path', call('urlToken', secret, { in: 'path' }), (of) =>
    urlTokenSigner(secretOf(of), { in: 'path' }),
  ),
  token('basicAuth', call('basicAuth', login(ours)), (of) => basicAuthSigner(login(of))),
  token('bearerToken', call('bearerToken', secret), (of) => bearerTokenSigner(secretOf(of))),
  token('headerToken', call('headerToken', { header: 'x-token', secret }), (of) =>
    headerTokenSigner({ header: 'x-token', secret: secretOf(of) }),
  ),
  token('callbackMarker', { ...call('callbackMarker', secret), of: 'tencent-ses' }, (of) =>
    callbackMarkerSigner({ secret: secretOf(of) }),
  ),
]

function address(scheme: string, range: string, [own, other]: readonly [string, string]): Vector {
  const proof = { own: ipSigner(own), other: ipSigner(other), expected: 'none' } as const
  return verifierVector(scheme, call('ipAllowList', [range]), proof)
}

const proxies = { proxies: 1 }

const addresses: readonly Vector[] = [
  address('ipAllowList, IPv4', '192.0.2.0/24', ['192.0.2.7', '192.0.3.7']),
  address('ipAllowList, IPv4', '192.0.2.0/24', ['::ffff:192.0.2.7', '::ffff:192.0.3.7']),
  address('ipAllowList, IPv6', '2001:db8::/32', ['2001:0db8:0:0::7', '2001:db9::7']),
  verifierVector('ipAllowList, behind a proxy', call('ipAllowList', ['192.0.2.0/24'], proxies), {
    own: ipSigner('192.0.2.7', proxies),
    other: ipSigner('192.0.3.7', proxies),
    expected: 'none',
  }),
]

function hmac(name: string, scheme: Omit<HmacOptions, 'secret' | 'header'>): Vector {
  const signer = (of: string) => hmacSigner({ ...scheme, header, secret: encoded(of, scheme) })
  const options = { ...scheme, header, secret: encoded(ours, scheme) }
  const signsTime = scheme.timestamp !== undefined
  const proof = { own: signer(ours), other: signer(theirs), signsBody: true, signsTime }
  return verifierVector(`hmacSignature, ${name}`, call('hmacSignature', options), proof)
}

function encoded(of: string, { secretEncoding = 'utf8' }: Pick<HmacOptions, 'secretEncoding'>) {
  return Buffer.from(secretOf(of)).toString(secretEncoding)
}

type Every<Name extends keyof HmacOptions> = Record<NonNullable<HmacOptions[Name]> & string, string>

// A hash or an encoding that core gets and that is not here does not compile.
const algorithms: Every<'algorithm'> = {
  sha1: 'SHA-1',
  sha224: 'SHA-224',
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512',
}
const encodings: Every<'encoding'> = { hex: 'hex', base64: 'base64', base64url: 'base64url' }
const secretEncodings: Every<'secretEncoding'> = { utf8: 'text', hex: 'hex', base64: 'base64' }

const namesOf = <Name extends string>(names: Record<Name, string>): [Name, string][] =>
  Object.entries(names) as [Name, string][]

const hmacs: readonly Vector[] = [
  ...namesOf(algorithms).map(([algorithm, name]) => hmac(name, { algorithm })),
  ...namesOf(encodings).map(([encoding, name]) => hmac(`in ${name}`, { encoding })),
  ...namesOf(secretEncodings).map(([secretEncoding, name]) =>
    hmac(`key in ${name}`, { secretEncoding }),
  ),
  hmac('with the time', { signed: '{timestamp}.{body}', timestamp: { header: 'x-timestamp' } }),
  hmac('with the time in ms and a prefix', {
    prefix: 'v0=',
    signed: 'v0:{timestamp}:{body}',
    timestamp: { header: 'x-timestamp', unit: 'ms' },
  }),
  hmac('in a compound header', {
    signed: '{timestamp}.{body}',
    compound: { field: 'v1' },
    timestamp: { field: 't' },
  }),
]

const standardWebhooks: readonly Vector[] = (['webhook', 'svix'] as const).map((family) => {
  const signer = (of: string) => standardWebhooksSigner({ secret: webhookSecretOf(of), family })
  return verifierVector(
    `standardWebhooks, ${family === 'svix' ? 'Svix' : 'HMAC'}`,
    call('standardWebhooks', { secret: webhookSecretOf(ours) }),
    { own: signer(ours), other: signer(theirs), signsBody: true, signsTime: true },
  )
})

const hmacCall = call('hmacSignature', { header, secret })
const hmacOf = (of: string) => hmacSigner({ header, secret: secretOf(of) })
const inRange = ipSigner('192.0.2.7')

const combined: readonly Vector[] = [
  verifierVector('anyOf', call('anyOf', call('urlToken', secretOf('a-third')), hmacCall), {
    own: hmacOf(ours),
    other: hmacOf(theirs),
    signsBody: true,
  }),
  verifierVector('allOf', call('allOf', call('ipAllowList', ['192.0.2.0/24']), hmacCall), {
    own: [hmacOf(ours), inRange],
    other: [hmacOf(theirs), inRange],
    signsBody: true,
  }),
]
