import { andThen, isPromise, type MaybePromise } from './maybe-promise.js'

/** How a list of items is worked off. */
export interface InOrder<T, R> {
  readonly concurrency: number
  /** Items with the same key are worked off one after the other. */
  keyOf(item: T): string
  work(item: T): MaybePromise<R>
}

/** Works items off with bounded concurrency, those of one key in their order. Results stand in the order of the items. */
export function inOrder<T, R>(items: readonly T[], how: InOrder<T, R>): MaybePromise<readonly R[]> {
  const only = items[0]
  return only !== undefined && items.length === 1
    ? andThen(how.work(only), (result) => [result])
    : sideBySide(items, how)
}

/** So many items that are done at once may hold up everything else in the process. */
const mostAtOnce = 250

async function sideBySide<T, R>(items: readonly T[], how: InOrder<T, R>): Promise<readonly R[]> {
  const results: R[] = []
  /** The indexes behind an item that is being worked on, by its key. */
  const behind = new Map<string, number[]>()
  let [next, atOnce] = [0, 0]
  let turn: Promise<void> | undefined

  /** Nothing to wait for where it is done at once. */
  function workOn(index: number): Promise<void> | undefined {
    const working = how.work(items[index] as T)
    if (isPromise(working)) return working.then((result) => void (results[index] = result))
    results[index] = working
    return undefined
  }

  /** What is worked off at once has nothing behind it. */
  function lineOf(index: number): number[] | undefined {
    return behind.size === 0 ? undefined : behind.get(how.keyOf(items[index] as T))
  }

  async function follow(key: string, first: Promise<void>): Promise<void> {
    const line: number[] = []
    behind.set(key, line)
    await first
    // It grows meanwhile.
    for (const index of line) await workOn(index)
    behind.delete(key)
  }

  /** Lets the event loop come round, once for all workers. */
  function nextTurn(): Promise<void> {
    return (turn ??= new Promise((resolve) => {
      setTimeout(() => {
        atOnce = 0
        turn = undefined
        resolve()
      }, 0)
    }))
  }

  async function worker(): Promise<void> {
    while (next < items.length) {
      const index = next++
      const line = lineOf(index)
      if (line !== undefined) line.push(index)
      else {
        const working = workOn(index)
        if (working !== undefined) await follow(how.keyOf(items[index] as T), working)
        else if (++atOnce >= mostAtOnce) await nextTurn()
      }
    }
  }

  const workers = Math.min(how.concurrency, items.length)
  await Promise.all(Array.from({ length: workers }, worker))
  return results
}
