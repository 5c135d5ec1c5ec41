import { bodyVectors } from './body-vectors.js'
import { providerVectors } from './provider-vectors.js'
import type { Vector } from './vector.js'
import { verifierVectors } from './verifier-vectors.js'

/** Genuine and forged deliveries for everything that a runtime could get wrong. */
export async function makeVectors(): Promise<readonly Vector[]> {
  const [verifiers, providers] = await Promise.all([verifierVectors(), providerVectors()])
  const isVerifier = ({ kind }: Vector): boolean => kind === 'verifier'
  const others = providers.filter((vector) => !isVerifier(vector))
  return [...verifiers, ...providers.filter(isVerifier), ...others, ...bodyVectors()]
}
