import { boundedLoader } from './bounded-loader.js'
import { FetchBudget } from './fetch-budget.js'
import type { Refused } from '../verifier.js'

/** What a key is fetched for. */
export interface KeyWanted<Key> {
  /** Whose fetches are counted together: that of a topic, or the one service there is. */
  readonly owner: string
  /** Milliseconds since the epoch. */
  readonly now: number
  /** Fetches the key, and says why it cannot be one. */
  load(): Promise<Key | Refused>
}

/** Keys and certificates at URLs that deliveries name. */
export interface FetchedKeys<Key> {
  /**
   * What is at a URL that was checked: kept, or fetched now.
   *
   * @throws {Error} when it cannot be told, so that the sender tries again
   */
  get(url: string, wanted: KeyWanted<Key>): Promise<Key | Refused>
}

const mostKeys = 16
/** Short: one bad answer in place of a key must not keep its service out. */
const refusal = { most: 64, ms: 5000 }
const fruitlessPerSecond = 20

/** Fetches keys and keeps them. What strangers can have fetched by naming URLs is bounded. */
export function fetchedKeys<Key extends object>(): FetchedKeys<Key> {
  const loader = boundedLoader<string, Key | Refused>({
    keep: mostKeys,
    atOnce: mostKeys,
    isKept: (key) => !('accepted' in key),
  })
  const budget = new FetchBudget(fruitlessPerSecond)
  /** When each URL was last refused. */
  const refusals = new Map<string, number>()

  function remember(url: string, now: number): void {
    refusals.delete(url)
    refusals.set(url, now)
    for (const oldest of refusals.keys()) {
      if (refusals.size <= refusal.most) break
      refusals.delete(oldest)
    }
  }

  function wasRefused(url: string, now: number): boolean {
    const since = now - (refusals.get(url) ?? Number.NEGATIVE_INFINITY)
    return since >= 0 && since < refusal.ms
  }

  async function loadOnce(url: string, { owner, now, load }: KeyWanted<Key>) {
    // Not refused again: should the delivery be genuine, it is to come once more.
    if (wasRefused(url, now)) throw new Error('the key was refused just before')
    const giveBack = budget.take(owner, now)
    const key = await load()
    if ('accepted' in key) remember(url, now)
    else giveBack()
    return key
  }

  return { get: (url, wanted) => loader.get(url, () => loadOnce(url, wanted)) }
}
