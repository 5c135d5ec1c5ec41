import { isPromise, type MaybePromise } from './maybe-promise.js'

/** How items are worked off. */
export interface InOrder<T> {
  readonly concurrency: number
  /** Items with the same key are worked off one after the other. */
  keyOf(item: T): string
  /** Must not throw. */
  work(item: T): MaybePromise<void>
}

/** Works items off with bounded concurrency, those of one key in their order. An item is asked for when its turn comes. */
export function inOrder<T>(items: Iterable<T>, how: InOrder<T>): MaybePromise<void> {
  const only = isList(items) && items.length === 1 ? items[0] : undefined
  return only === undefined ? sideBySide(items, how) : how.work(only)
}

function isList<T>(items: Iterable<T>): items is readonly T[] {
  return Array.isArray(items)
}

/** So many items that are done at once may hold up everything else in the process. */
const mostAtOnce = 250

async function sideBySide<T>(
  items: Iterable<T>,
  { concurrency, keyOf, work }: InOrder<T>,
): Promise<void> {
  const source = items[Symbol.iterator]()
  /** What waits behind an item that is being worked on, by its key. */
  const behind = new Map<string, T[]>()
  let [atOnce, exhausted] = [0, false]
  let turn: Promise<void> | undefined

  /** What is worked off at once has nothing behind it. */
  function lineOf(item: T): T[] | undefined {
    return behind.size === 0 ? undefined : behind.get(keyOf(item))
  }

  async function follow(key: string, first: Promise<void>): Promise<void> {
    const line: T[] = []
    behind.set(key, line)
    await first
    // It grows meanwhile.
    for (const item of line) await work(item)
    behind.delete(key)
  }

  /** Lets the event loop come round, once for all workers. */
  function nextTurn(): Promise<void> {
    return (turn ??= new Promise((resolve) => {
      setImmediate(() => {
        atOnce = 0
        turn = undefined
        resolve()
      })
    }))
  }

  async function worker(): Promise<void> {
    for (let next = source.next(); next.done !== true; next = source.next()) {
      const item = next.value
      const line = lineOf(item)
      if (line !== undefined) line.push(item)
      else {
        const working = work(item)
        if (isPromise(working)) await follow(keyOf(item), working)
        else if (++atOnce >= mostAtOnce) await nextTurn()
      }
    }
    exhausted = true
  }

  const workers: Promise<void>[] = []
  while (!exhausted && workers.length < concurrency) workers.push(worker())
  await Promise.all(workers)
}
