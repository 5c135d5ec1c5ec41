import { randomBytes } from 'node:crypto'
import {
  fakeEventBridge,
  fakeMailChannels,
  fakeScalewayTopic,
  fakeSns,
  tamperPayload,
  type Signer,
} from '@mailherald/testing'
import type { Known } from '../providers/find.js'
import type { Credentials } from '../signing/credentials.js'
import { isSignedElsewhere, signersOf, wireOf } from '../signing/signer.js'
import { UsageError } from '../usage-error.js'

/** What is wrong with a delivery on purpose. */
export const forgeries = ['tampered', 'stale', 'unsigned', 'replayed'] as const
export type Forgery = (typeof forgeries)[number]

const monthMs = 30 * 24 * 60 * 60 * 1000

/** When a delivery is signed that is too old: no provider's tolerance is as long. */
export function monthAgo(): Date {
  return new Date(Date.now() - monthMs)
}

/** What signs a forgery. */
export function forgersOf(
  provider: Known,
  forgery: Forgery,
  signing: { readonly credentials: Credentials | undefined; readonly url: string },
): readonly Signer[] {
  const { credentials, url } = signing
  if (forgery === 'unsigned') return wireOf(provider)
  if (isSignedElsewhere(provider)) return [foreignSigner(provider, forgery)]
  if (forgery === 'stale' && !provider.signs.includes('time')) throw neverStale(provider)
  const signers = credentials && signersOf(provider, credentials, url)
  if (signers === undefined) throw new UsageError(`--forge ${forgery} needs the secret.`)
  if (forgery !== 'tampered') return signers
  return coversBody(provider, credentials) ? [...signers, tamper] : guessed(provider, url)
}

/** A change behind the signature, whatever the form of the body. */
const tamper: Signer = (delivery) => {
  try {
    return tamperPayload({ mailherald_forged: true })(delivery)
  } catch {
    const body = new TextEncoder().encode(`${new TextDecoder().decode(delivery.body)}&forged=1`)
    return { ...delivery, body }
  }
}

/** Where the body is not covered, a forger has to guess the secret. */
function guessed(provider: Known, url: string): readonly Signer[] {
  const secret = randomBytes(24).toString('hex')
  return signersOf(provider, { secret }, url)
}

function coversBody({ signs }: Known, credentials: Credentials | undefined): boolean {
  if (credentials?.by !== undefined) return credentials.by.startsWith('hmac')
  return signs.includes('body')
}

/** Signed as the provider does, with a key that is not the provider's. */
function foreignSigner({ id }: Known, forgery: Forgery): Signer {
  if (forgery === 'replayed') throw new UsageError('Only the cloud can sign what is replayed.')
  return fakes[id]?.().sign ?? fakeSns().sign
}

const fakes: Readonly<Partial<Record<string, () => { readonly sign: Signer }>>> = {
  'alibaba-directmail': fakeEventBridge,
  mailchannels: fakeMailChannels,
  'scaleway-tem': fakeScalewayTopic,
}

function neverStale({ title }: Known): UsageError {
  return new UsageError(
    `${title} does not sign the time: nothing can be too old, and old deliveries can be replayed. Deliveries that come ` +
      'again are recognized by their id. Try --forge replayed.',
  )
}
