import { confirm } from '@clack/prompts'
import { eventTypes } from '@mailherald/core'
import type { Command } from 'commander'
import type { DeadLetterStore } from '../config/define-config.js'
import { configOrNone } from '../config/load-config.js'
import { storeOf, type StoreOptions } from '../dead/stores.js'
import { failUnless } from '../failed.js'
import type { Io } from '../io.js'
import { didYouMean } from '../nearest.js'
import {
  renderDeadChange,
  renderDeadLetter,
  renderDeadList,
  type DeadChange,
} from '../output/dead.js'
import { withOutputOptions, type OutputOptions } from '../output/mode.js'
import { printerFor } from '../output/print.js'
import { UsageError } from '../usage-error.js'
import { whole } from './numbers.js'

interface DeadOptions extends OutputOptions, StoreOptions {
  readonly config?: string
  readonly type?: string
  readonly all?: boolean
  readonly yes?: boolean
  readonly offset?: number
  readonly limit: number
}

/** `mailherald dead`: the events that have used up their attempts. */
export function addDead(program: Command, io: Io): void {
  const dead = program.command('dead').description('list, show, replay and drop dead letters')
  withStore(dead.command('list').description('the oldest first'))
    .option('--type <type>', 'only this event type')
    .option('--offset <number>', 'without so many of the oldest', whole)
    .option('--limit <number>', 'at most so many', whole, 100)
    .action((options: DeadOptions) => list(options, io))
  withStore(dead.command('show').description('all of one, with its event').argument('<id>')).action(
    (id: string, options: DeadOptions) => show(id, options, io),
  )
  withStore(dead.command('replay').description('queue them again').argument('[ids...]'))
    .option('--all', 'every one that is there now')
    .option('--type <type>', 'with --all: of this event type')
    .action((ids: string[], options: DeadOptions) => change({ ids, done: 'replayed' }, options, io))
  withStore(dead.command('drop').description('delete them').argument('[ids...]'))
    .option('--all', 'every one that is there now')
    .option('--type <type>', 'with --all: of this event type')
    .option('--yes', 'do not ask whether to delete')
    .action((ids: string[], options: DeadOptions) => change({ ids, done: 'dropped' }, options, io))
}

function withStore(command: Command): Command {
  return withOutputOptions(command)
    .option('--redis <url>', 'the server of a queue of @mailherald/bullmq')
    .option('--name <name>', 'its name (default: mailherald)')
    .option('--prefix <prefix>', 'its prefix (default: bull)')
    .option('--config <file>', 'mailherald.config.ts, with "deadLetters"')
    .option('--queue <name>', 'which of the queues in the config')
}

async function list(options: DeadOptions, io: Io): Promise<void> {
  const { offset, limit } = options
  const which = filterOf(options)
  const result = await using(options, async (store) => {
    const page = { ...which, limit, ...(offset !== undefined && { offset }) }
    return { count: await store.count(which), letters: await store.list(page) }
  })
  printerFor(io, options).print(result, renderDeadList)
}

async function show(id: string, options: DeadOptions, io: Io): Promise<void> {
  const letter = await using(options, (store) => store.get(id))
  if (letter === undefined) io.stderr.write(`There is no dead letter ${id}.\n`)
  else printerFor(io, options).print(letter, renderDeadLetter)
  failUnless(letter !== undefined)
}

interface Order {
  readonly ids: readonly string[]
  readonly done: DeadChange['done']
}

async function change(order: Order, options: DeadOptions, io: Io): Promise<void> {
  const { ids, done } = order
  const which = filterOf(options)
  if (ids.length > 0 === (options.all === true)) {
    throw new UsageError('Which? Their ids, or --all.')
  }
  if (done === 'dropped') await confirmed(order, options, io)
  const result = await using(options, (store) =>
    options.all === true ? changeAll(done, store, which) : changeEach(order, store),
  )
  printerFor(io, options).print(result, renderDeadChange)
  failUnless(result.missing.length === 0)
}

async function changeAll(
  done: DeadChange['done'],
  store: DeadLetterStore,
  which: object,
): Promise<DeadChange> {
  const count = await (done === 'dropped' ? store.dropAll(which) : store.replayAll(which))
  return { done, count, missing: [] }
}

async function changeEach({ ids, done }: Order, store: DeadLetterStore): Promise<DeadChange> {
  const missing: string[] = []
  for (const id of ids) {
    const was = await (done === 'dropped' ? store.drop(id) : store.replay(id))
    if (!was) missing.push(id)
  }
  return { done, count: ids.length - missing.length, missing }
}

async function confirmed({ ids }: Order, { yes, all, type }: DeadOptions, io: Io): Promise<void> {
  if (yes === true) return
  const what =
    all === true ? `all dead letters${type === undefined ? '' : ` of ${type}`}` : ids.join(', ')
  if (io.stdin.isTTY !== true || io.stderr.isTTY !== true) {
    throw new UsageError(`To delete ${what}, say --yes.`)
  }
  const answer = await confirm({
    message: `Delete ${what}?`,
    initialValue: false,
    output: process.stderr,
  })
  if (answer !== true) throw new UsageError('Nothing was deleted.')
}

async function using<T>(
  options: DeadOptions,
  work: (store: DeadLetterStore) => Promise<T>,
): Promise<T> {
  const config = await configOrNone(options.config)
  const store = await storeOf(options, config)
  try {
    return await work(store)
  } finally {
    await store.close()
    await config.close?.()
  }
}

function filterOf({ type }: DeadOptions): { readonly type?: string } {
  if (type === undefined) return {}
  if (eventTypes.some((each) => each === type)) return { type }
  throw new UsageError(`There is no event type "${type}".${didYouMean(type, eventTypes)}`)
}
