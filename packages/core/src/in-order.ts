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
  const [only] = items
  return only !== undefined && items.length === 1
    ? andThen(how.work(only), (result) => [result])
    : inLines(items, how)
}

async function inLines<T, R>(items: readonly T[], how: InOrder<T, R>): Promise<readonly R[]> {
  const results: R[] = []
  const lines = linesOf(items, how)
  let next = 0
  async function worker(): Promise<void> {
    for (let line = lines[next++]; line !== undefined; line = lines[next++]) {
      for (const index of line) {
        const result = how.work(items[index] as T)
        results[index] = isPromise(result) ? await result : result
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(how.concurrency, lines.length) }, worker))
  return results
}

/** The indexes of the items of each key. */
function linesOf<T, R>(items: readonly T[], how: InOrder<T, R>): number[][] {
  const lines = new Map<string, number[]>()
  items.forEach((item, index) => {
    const key = how.keyOf(item)
    const line = lines.get(key)
    if (line === undefined) lines.set(key, [index])
    else line.push(index)
  })
  return [...lines.values()]
}
