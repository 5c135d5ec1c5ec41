import { providerList } from '@mailherald/core/providers'
import { workspaceModules } from './modules.js'
import type { Vector } from './vector.js'

/** What the modules export that is no verifier. What is neither here nor in a vector is not covered. */
const others: ReadonlySet<string> = new Set(
  `accepted refused headerValues singleHeader memoryReplayGuard unverified
  signHmac signStandardWebhook signCallbackMarker callbackMarkerHeader
  sesRecord brevoIpRanges mailtrapIpRanges postmarkIpRanges`.split(/\s+/),
)

/** The verifiers and the providers that no vector is about. */
export async function uncovered(vectors: readonly Vector[]): Promise<readonly string[]> {
  const { verify, providers, factories } = await workspaceModules()
  const exported = [verify, ...Object.values(providers)].flatMap((module) => Object.keys(module))
  const known = new Set([...others, ...Object.values(factories), ...vectors.flatMap(verifiersIn)])
  const made = new Set(vectors.flatMap(({ provider, options }) => optionsOf(provider, options)))
  return [
    ...exported.filter((name) => !known.has(name)),
    ...providerList.flatMap(({ id, option }) => (made.has(`${id} ${option}`) ? [] : [id])),
  ]
}

function optionsOf(provider: string, options: Vector['options']): string[] {
  return Object.keys(options).map((option) => `${provider} ${option}`)
}

function verifiersIn({ options }: Vector): string[] {
  const calls = JSON.stringify(options).matchAll(/"verifier":"(\w+)"/g)
  return [...calls].map(([, name = '']) => name)
}
