import { providerList, type ProviderId } from '@mailherald/core/providers'
import type { ProviderFacts } from '@mailherald/core/provider-kit'
import { factsOf } from '@mailherald/test-support/providers'
import { hmacSigner, standardWebhooksSigner, urlTokenSigner } from '@mailherald/testing'
import { call, vectorOf, type OwnProof } from './make-vector.js'
import { ownProofs } from './own-proofs.js'
import { ours, secretOf, theirs, webhookSecretOf } from './secrets.js'
import type { Vector } from './vector.js'

/** For every provider: its own signature, and a token in the URL where it signs nothing. */
export async function providerVectors(): Promise<readonly Vector[]> {
  return (await Promise.all(providerList.map(({ id }) => vectorsOf(id)))).flat()
}

async function vectorsOf(provider: ProviderId): Promise<readonly Vector[]> {
  const { options, verifier, ...proof } = await proofOf(provider)
  const title = providerList.find(({ id }) => id === provider)?.title ?? provider
  const own = vectorOf({ scheme: title, kind: 'provider', provider, options }, proof)
  if (verifier === undefined) return [own]
  const verify = {
    ...call(verifier, options),
    of: verifier === 'snsSignature' ? undefined : provider,
  }
  const subject = { scheme: verifier, kind: 'verifier', provider } as const
  return [own, vectorOf({ ...subject, options: { verify } }, proof)]
}

async function proofOf(provider: ProviderId): Promise<OwnProof> {
  const own = ownProofs[provider]
  if (own !== undefined) return own()
  const { option } = providerList.find(({ id }) => id === provider) ?? { option: 'verify' }
  if (option === 'verify') return unsignedProof
  const { scheme } = await factsOf(provider)
  if (scheme === undefined) throw new Error(`no vector for the signature of ${provider}`)
  return { ...stockProof(scheme, option), ...(provider === 'mailersend' && mailerSend) }
}

const mailerSend = { verifier: 'mailerSendSignature' }

const unsignedProof: OwnProof = {
  options: { verify: call('urlToken', secretOf(ours)) },
  own: urlTokenSigner(secretOf(ours)),
  other: urlTokenSigner(secretOf(theirs)),
  expected: 'shared-secret',
}

function stockProof(scheme: NonNullable<ProviderFacts['scheme']>, option: string): OwnProof {
  const secret = scheme.kind === 'hmac' ? secretOf : webhookSecretOf
  const signer = (of: string) =>
    scheme.kind === 'hmac'
      ? hmacSigner({ ...scheme, secret: secret(of) })
      : standardWebhooksSigner({ ...scheme, secret: secret(of) })
  return {
    options: { [option]: secret(ours) },
    own: signer(ours),
    other: signer(theirs),
    signsBody: true,
    signsTime:
      scheme.kind === 'standard-webhooks' ||
      (scheme.timestamp !== undefined && scheme.timestamp.toleranceSeconds !== false),
  }
}
