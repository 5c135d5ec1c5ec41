import { factsOf, slugs } from '@mailherald/test-support/providers'
import {
  sendGridKeys,
  sendGridSigner,
  standardWebhooksSigner,
  unsigned,
  type SampleDelivery,
  type Signer,
} from '@mailherald/testing'
import type { Post, Proof } from './shape.js'

const secretOf = (text: string) => `whsec_${Buffer.from(text).toString('base64')}`
const [ours, others] = [
  secretOf('the signing secret of one endpoint'),
  secretOf('the signing secret of a stranger'),
]

/** How a provider signs that one of the libraries can check; of the rest: not at all. */
export async function proofOf(slug: string): Promise<Proof> {
  const { scheme } = await factsOf(slug)
  if (slug === 'sendgrid') return sendGridProof()
  if (scheme?.kind !== 'standard-webhooks') return proofBy(slug, '', () => unsigned)
  const { kind: _, ...bound } = scheme
  const by = (forged: boolean) =>
    standardWebhooksSigner({ ...bound, secret: forged ? others : ours })
  const { family = 'webhook', secretEncoding } = scheme
  return { ...proofBy(slug, ours, by), family, isText: secretEncoding === 'utf8' }
}

/** The providers whose signatures are checked here. */
export async function signing(): Promise<readonly string[]> {
  const proofs = await Promise.all(slugs.map(async (slug) => [slug, await proofOf(slug)] as const))
  return proofs.flatMap(([slug, { secret }]) => (secret === '' ? [] : [slug]))
}

function sendGridProof(): Proof {
  const [keys, strange] = [sendGridKeys(), sendGridKeys()]
  return proofBy('sendgrid', keys.publicKey, (forged) => sendGridSigner(forged ? strange : keys))
}

function proofBy(slug: string, secret: string, signer: (forged: boolean) => Signer): Proof {
  return {
    secret,
    sign(body, { at = new Date(), forged = false } = {}) {
      const delivery: SampleDelivery = {
        provider: slug,
        method: 'POST',
        url: `/webhooks/${slug}`,
        headers: { 'content-type': 'application/json' },
        body: Uint8Array.from(body),
        signedAt: at,
      }
      return postOf(signer(forged)(delivery))
    },
  }
}

function postOf({ body, headers }: SampleDelivery): Post {
  const text = Buffer.from(body).toString()
  return { text, json: parsed(text), headers }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
