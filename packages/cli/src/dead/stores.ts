import type { CliConfig, DeadLetterStore } from '../config/define-config.js'
import { didYouMean } from '../nearest.js'
import { UsageError } from '../usage-error.js'

/** Where dead letters are. */
export interface StoreOptions {
  readonly redis?: string
  readonly name?: string
  readonly prefix?: string
  /** Of several in the config. */
  readonly queue?: string
}

/** The store that the options or the config name. Whoever opens it closes it. */
export async function storeOf(options: StoreOptions, config: CliConfig): Promise<DeadLetterStore> {
  if (options.redis !== undefined) return ofRedis(options.redis, options)
  if (config.deadLetters !== undefined) return chosen(config.deadLetters, options.queue)
  if (config.redis !== undefined) return ofRedis(config.redis, options)
  throw new UsageError(
    'Whose dead letters? --redis redis://127.0.0.1:6379 for a queue of @mailherald/bullmq, or "deadLetters" in the config.',
  )
}

function chosen(
  given: NonNullable<CliConfig['deadLetters']>,
  queue: string | undefined,
): DeadLetterStore {
  if (isStore(given)) return given
  const names = Object.keys(given)
  const name = queue ?? (names.length === 1 ? names[0] : undefined)
  if (name === undefined) throw new UsageError(`Which queue? --queue ${names.join(' | ')}.`)
  const store = Object.hasOwn(given, name) ? given[name] : undefined
  if (store !== undefined) return store
  const hint = didYouMean(name, names)
  throw new UsageError(`The config has no queue "${name}".${hint} It has: ${names.join(', ')}.`)
}

function isStore(given: NonNullable<CliConfig['deadLetters']>): given is DeadLetterStore {
  return typeof given['replayAll'] === 'function'
}

async function ofRedis(
  connection: string,
  { name, prefix }: StoreOptions,
): Promise<DeadLetterStore> {
  const { deadLetters } = await import('@mailherald/bullmq').catch(() => {
    throw new UsageError('For a queue on Redis: npm install @mailherald/bullmq bullmq ioredis.')
  })
  const place = { ...(name !== undefined && { name }), ...(prefix !== undefined && { prefix }) }
  return deadLetters({ connection, ...place })
}
