import type { ProviderId } from '@mailherald/core/providers'
import { sampleEvents, signedDelivery, type SampleDelivery, type Signer } from '@mailherald/testing'
import type { Expected, Posting, Vector, VerifierCall } from './vector.js'

export const now: number = Date.now()
const week = 7 * 24 * 3_600_000

/** One way to prove who posts, with somebody else's proof beside it. */
export interface Proof {
  readonly own: Signer | readonly Signer[]
  readonly other: Signer | readonly Signer[]
  readonly expected?: Expected
  /** Whether a change of the body is seen. */
  readonly signsBody?: boolean
  /** Whether the age of the signature counts. */
  readonly signsTime?: boolean
  readonly answers?: Vector['answers']
}

/** What a provider's own factory takes, and the proof for it. */
export interface OwnProof extends Proof {
  readonly options: Readonly<Record<string, unknown>>
  /** The verifier of its module that takes the same. */
  readonly verifier?: string
}

/** What a vector is about. */
export interface Subject extends Pick<Vector, 'scheme' | 'kind' | 'options'> {
  readonly provider: ProviderId
  readonly event?: string
  readonly through?: Vector['through']
}

/** The vector of a genuine delivery, and of the forged ones that the proof is to tell from it. */
export function vectorOf(subject: Subject, proof: Proof): Vector {
  const { event: _, through = 'receive', ...rest } = subject
  const { answers = {} } = proof
  return { ...rest, now, answers, through, postings: postingsOf(subject, proof) }
}

/** The vector of a verifier: a provider that signs nothing lets any of them be used. */
export function verifierVector(scheme: string, verify: VerifierCall, proof: Proof): Vector {
  const subject = { scheme, kind: 'verifier', provider: 'tencent-ses' } as const
  return vectorOf({ ...subject, options: { verify } }, proof)
}

/** The call that makes a verifier. */
export function call(verifier: string, ...takes: unknown[]): VerifierCall {
  return { verifier, takes }
}

/** Changes a letter of the body, as an attacker in between could. */
const tamper: Signer = (delivery) => {
  const text = new TextDecoder().decode(delivery.body)
  const changed = text.replace(/example|e(?=[^e]*$)/, 'o')
  if (changed === text) throw new Error(`a sample of ${delivery.provider} has nothing to change`)
  return { ...delivery, body: new TextEncoder().encode(changed) }
}

function postingsOf(subject: Subject, proof: Proof): readonly Posting[] {
  const { own, other, expected = 'signed', signsBody = false, signsTime = false } = proof
  const forged = (what: string, sign: readonly Signer[], signedAt = now): Posting =>
    postingOf({ what, expected: false }, deliveryOf(subject, sign, signedAt))
  const signers = [own].flat()
  return [
    postingOf({ what: 'genuine', expected }, deliveryOf(subject, signers, now)),
    forged('with the proof of somebody else', [other].flat()),
    forged('without a proof', []),
    ...(signsBody ? [forged('changed after it was signed', [...signers, tamper])] : []),
    ...(signsTime ? [forged('signed long ago', signers, now - week)] : []),
  ]
}

function deliveryOf(subject: Subject, sign: readonly Signer[], signedAt: number): SampleDelivery {
  const event = subject.event ?? sampleEvents(subject.provider)[0]
  return signedDelivery(subject.provider, event as never, { sign, signedAt: new Date(signedAt) })
}

function postingOf(
  { what, expected }: Pick<Posting, 'what' | 'expected'>,
  { method, url, headers, body, remoteAddress }: SampleDelivery,
): Posting {
  const base64 = Buffer.from(body).toString('base64')
  const sent = { method, url, headers, body: base64 }
  return { what, expected, ...sent, ...(remoteAddress !== undefined && { remoteAddress }) }
}
