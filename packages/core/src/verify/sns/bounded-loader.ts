/** Values that are loaded when first wanted, and kept as long as there is room. */
export interface BoundedLoader<Key, Value> {
  /** The value: kept, being loaded for another delivery, or loaded now with `load`. Failures are not kept. */
  get(key: Key, load: () => Promise<Value>): Promise<Value>
  readonly size: number
}

/** How much of it. */
export interface LoaderLimits<Value> {
  /** How many values are kept: the one not wanted for longest goes first. */
  readonly keep: number
  /** How many may be loading at the same time. */
  readonly atOnce: number
  /** Which values are worth keeping. */
  isKept(value: Value): boolean
}

/** Keeps what was loaded, in bounds that a stranger who chooses the keys cannot break. */
export function boundedLoader<Key, Value>(limits: LoaderLimits<Value>): BoundedLoader<Key, Value> {
  const { keep, atOnce, isKept } = limits
  const kept = new Map<Key, Value>()
  const loading = new Map<Key, Promise<Value>>()

  function put(key: Key, value: Value): void {
    kept.delete(key)
    kept.set(key, value)
    for (const oldest of kept.keys()) {
      if (kept.size <= keep) break
      kept.delete(oldest)
    }
  }

  async function loadOnce(key: Key, load: () => Promise<Value>): Promise<Value> {
    try {
      // Later, so that even a load that throws at once finds itself in the list.
      const value = await Promise.resolve().then(load)
      if (isKept(value)) put(key, value)
      return value
    } finally {
      loading.delete(key)
    }
  }

  return {
    get size() {
      return kept.size
    },
    async get(key, load) {
      const known = kept.get(key)
      if (known !== undefined) {
        put(key, known)
        return known
      }
      const running = loading.get(key)
      if (running !== undefined) return running
      if (loading.size >= atOnce) throw new Error(`more than ${atOnce} are being loaded already`)
      const started = loadOnce(key, load)
      loading.set(key, started)
      return started
    },
  }
}
