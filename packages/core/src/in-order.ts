/** How a list of items is worked off. */
export interface InOrder<T, R> {
  readonly concurrency: number
  /** Items with the same key are worked off one after the other. */
  keyOf(item: T): string
  work(item: T): Promise<R>
}

/** Works items off with bounded concurrency, those of one key in their order. Results stand in the order of the items. */
export async function inOrder<T, R>(items: readonly T[], how: InOrder<T, R>): Promise<R[]> {
  const [only] = items
  if (only !== undefined && items.length === 1) return [await how.work(only)]
  const results: R[] = []
  const lines = linesOf(items, how)
  let next = 0
  async function worker(): Promise<void> {
    for (let line = lines[next++]; line !== undefined; line = lines[next++]) {
      for (const index of line) results[index] = await how.work(items[index] as T)
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
