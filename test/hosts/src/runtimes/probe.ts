import type * as Core from '@mailherald/core'
import type { Outcomes, Posting, Vector, VerifierCall } from './vector.js'

type Module = Readonly<Record<string, unknown>>

/** The packed core, as an entry file imports it: a bundle cannot look modules up by name. */
export interface Modules {
  readonly core: Pick<typeof Core, 'createHerald'>
  readonly verify: Module
  /** By slug. */
  readonly providers: Readonly<Record<string, Module>>
  /** The names of their factories, by slug. */
  readonly factories: Readonly<Record<string, string>>
}

/** Delivers all vectors, on whichever runtime this is. */
export async function probe(modules: Modules, vectors: readonly Vector[]): Promise<Outcomes> {
  const outcomes: Record<string, string> = {}
  for (const vector of vectors) {
    const before = outcomes[vector.scheme] ?? 'ok'
    outcomes[vector.scheme] = before === 'ok' ? await outcomeOf(modules, vector) : before
  }
  return outcomes
}

async function outcomeOf(modules: Modules, vector: Vector): Promise<string> {
  try {
    const bench = benchOf(modules, vector)
    for (const posting of vector.postings) await post(bench, vector, posting)
    return 'ok'
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  }
}

interface Bench {
  readonly herald: Core.Herald
  /** The status for a forged delivery. */
  readonly refused: number
  /** How each event was proved. */
  readonly seen: string[]
  readonly errors: string[]
}

function benchOf(modules: Modules, vector: Vector): Bench {
  const [seen, errors]: [string[], string[]] = [[], []]
  const provider = providerOf(modules, vector)
  const herald = modules.core.createHerald({
    providers: [provider],
    logger: false,
    now: () => vector.now,
    fetch: fetchOf(vector.answers),
    onError: ({ code, message, cause }) => void errors.push(`${code} ${message} ${String(cause)}`),
  })
  herald.on('*', ({ authenticity }) => void seen.push(authenticity))
  return { herald, refused: provider.ack.refused ?? 401, seen, errors }
}

function providerOf({ providers, factories, verify }: Modules, vector: Vector): Core.Provider {
  const { provider, options } = vector
  const factory = providers[provider]?.[factories[provider] ?? '']
  const revived = (value: unknown): unknown => (isCall(value) ? called(value) : value)
  const called = ({ verifier, of, takes }: VerifierCall): unknown =>
    callable((of === undefined ? verify : providers[of])?.[verifier])(...takes.map(revived))
  const given = Object.entries(options).map(([name, value]) => [name, revived(value)])
  return callable(factory)(Object.fromEntries(given)) as Core.Provider
}

function callable(value: unknown): (...args: unknown[]) => unknown {
  if (typeof value !== 'function') throw new TypeError('the packed core does not export it')
  return value as (...args: unknown[]) => unknown
}

function isCall(value: unknown): value is VerifierCall {
  return typeof value === 'object' && value !== null && 'verifier' in value && 'takes' in value
}

function fetchOf(answers: Vector['answers']): typeof globalThis.fetch {
  return async (input) => {
    const answer = answers[input instanceof Request ? input.url : String(input)]
    return new Response(answer ?? '', { status: answer === undefined ? 404 : 200 })
  }
}

async function post(bench: Bench, vector: Vector, posting: Posting): Promise<void> {
  const { refused, seen, errors } = bench
  seen.length = 0
  const status = await statusOf(bench.herald, vector, posting)
  const proofs = [...new Set(seen)].join()
  const { what, expected } = posting
  const wanted = expected === false ? [refused, ''] : [200, expected]
  if (status === wanted[0] && proofs === wanted[1] && errors.length === 0) return
  throw new Error(`${what}: answered ${status}, events "${proofs}"; ${errors.join('; ')}`)
}

async function statusOf(herald: Core.Herald, vector: Vector, posting: Posting): Promise<number> {
  const { method, url, headers, remoteAddress } = posting
  const { provider } = vector
  const body = Uint8Array.from(atob(posting.body), (character) => character.charCodeAt(0))
  const route = { provider, ...(remoteAddress !== undefined && { remoteAddress }) }
  if (vector.through === 'receive') {
    return (await herald.receive({ ...route, method, url, headers, body })).status
  }
  const request = new Request(new URL(url, 'http://127.0.0.1'), { method, headers, body })
  return (await herald.fetch(request, route)).status
}
