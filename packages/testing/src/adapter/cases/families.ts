import { randomBytes } from 'node:crypto'
import { callbackMarker } from '@mailherald/core/providers/tencent-ses'
import {
  allOf,
  anyOf,
  basicAuth,
  bearerToken,
  headerToken,
  hmacSignature,
  ipAllowList,
  standardWebhooks,
  urlToken,
  type HmacOptions,
  type Verifier,
} from '@mailherald/core/verify'
import type { Signer } from '../../sample-delivery.js'
import { callbackMarkerSigner } from '../../providers/tencent-ses/signer.js'
import {
  basicAuthSigner,
  bearerTokenSigner,
  headerTokenSigner,
} from '../../signers/authorization-signers.js'
import { hmacSigner } from '../../signers/hmac-signer.js'
import { ipSigner } from '../../signers/ip-signer.js'
import { standardWebhooksSigner } from '../../signers/standard-webhooks-signer.js'
import { urlTokenSigner } from '../../signers/url-token-signer.js'

/** One way to prove who posts, with two secrets: the one in use and the one that is rotated out. */
export interface Family {
  readonly name: string
  verifier(secrets: string | readonly string[]): Verifier
  signer(secret: string): Signer
  /** The header that carries the proof, if one does. */
  readonly header?: string
  /** Whether the body is covered. */
  readonly signsBody?: boolean
  /** Whether the time of signing is covered. */
  readonly signsTime?: boolean
}

/** A new secret, fit for every family. */
export function newSecret(): string {
  return randomBytes(32).toString('base64')
}

function hmac(name: string, scheme: Omit<HmacOptions, 'secret'>): Family {
  return {
    name: `HMAC: ${name}`,
    verifier: (secret) => hmacSignature({ ...scheme, secret }),
    signer: (secret) => hmacSigner({ ...scheme, secret }),
    header: scheme.header,
    signsBody: true,
    signsTime: scheme.timestamp !== undefined,
  }
}

const header = 'x-signature'
const ownTime = { header: 'x-timestamp' }

const user = (password: string) => ({ username: 'hooks', password })
const passwords = (secrets: string | readonly string[]) => [secrets].flat().map(user)

const url: Family = {
  name: 'URL token in the query',
  verifier: (secrets) => urlToken(secrets),
  signer: (secret) => urlTokenSigner(secret),
}
const plainHmac = hmac('hex over the body', { header })

export const families: readonly Family[] = [
  url,
  {
    name: 'Basic',
    verifier: (secrets) => basicAuth(passwords(secrets)),
    signer: (secret) => basicAuthSigner(user(secret)),
    header: 'authorization',
  },
  {
    name: 'Bearer',
    verifier: (secrets) => bearerToken(secrets),
    signer: (secret) => bearerTokenSigner(secret),
    header: 'authorization',
  },
  {
    name: 'token in a header',
    verifier: (secret) => headerToken({ header: 'x-token', secret }),
    signer: (secret) => headerTokenSigner({ header: 'x-token', secret }),
    header: 'x-token',
  },
  plainHmac,
  hmac('prefix, base64, SHA-512', {
    header,
    prefix: 'sha512=',
    encoding: 'base64',
    algorithm: 'sha512',
  }),
  hmac('SHA-1', { header, algorithm: 'sha1' }),
  hmac('time and body', { header, signed: '{timestamp}.{body}', timestamp: ownTime }),
  hmac('version, time in ms and body', {
    header,
    prefix: 'v0=',
    signed: 'v0:{timestamp}:{body}',
    timestamp: { ...ownTime, unit: 'ms' },
  }),
  hmac('t=…,v1=…', {
    header,
    signed: '{timestamp}.{body}',
    compound: { field: 'v1' },
    timestamp: { field: 't' },
  }),
  {
    name: 'Standard Webhooks',
    verifier: (secret) => standardWebhooks({ secret }),
    signer: (secret) => standardWebhooksSigner({ secret }),
    header: 'webhook-signature',
    signsBody: true,
    signsTime: true,
  },
  {
    name: 'Svix',
    verifier: (secret) => standardWebhooks({ secret }),
    signer: (secret) => standardWebhooksSigner({ secret, family: 'svix' }),
    header: 'svix-signature',
    signsBody: true,
    signsTime: true,
  },
  {
    name: 'callback marker',
    verifier: (secrets) => callbackMarker(secrets),
    signer: (secret) => callbackMarkerSigner({ secret, id: 'order-42' }),
  },
  {
    name: 'any of a URL token and an HMAC',
    verifier: (secrets) => anyOf(url.verifier(newSecret()), plainHmac.verifier(secrets)),
    signer: plainHmac.signer,
    header,
    signsBody: true,
  },
  {
    name: 'all of an IP list and an HMAC',
    verifier: (secrets) =>
      allOf(ipAllowList(['192.0.2.0/24'], { proxies: 1 }), plainHmac.verifier(secrets)),
    signer: (secret) => (delivery) =>
      ipSigner('192.0.2.7', { proxies: 1 })(plainHmac.signer(secret)(delivery)),
    header,
    signsBody: true,
  },
]
