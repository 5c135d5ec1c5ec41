/** How far a fetch may go. */
export interface FetchLimits {
  readonly fetch: typeof globalThis.fetch
  /** @defaultValue 64 KiB */
  readonly maxBytes?: number
  /**
   * From the request to the last byte.
   *
   * @defaultValue 2,000
   */
  readonly timeoutMs?: number
}

/**
 * Gets what is at a URL, which must be trusted already. No redirect is followed.
 *
 * @throws {Error} when it takes too long, or the answer is not 200; what `fetch` throws
 * @returns the bytes, or undefined where there are more than `maxBytes`
 */
export async function fetchCapped(url: string, limits: FetchLimits): Promise<Buffer | undefined> {
  const { fetch, maxBytes = 64 * 1024, timeoutMs = 2000 } = limits
  const controller = new AbortController()
  const late = deferredError(`no full answer within ${timeoutMs} ms`)
  const timer = setTimeout(() => {
    controller.abort()
    late.reject()
  }, timeoutMs)
  try {
    // A race, because a `fetch` that was given need not heed the signal.
    return await Promise.race([
      late.promise,
      get(url, { fetch, maxBytes, signal: controller.signal }),
    ])
  } finally {
    clearTimeout(timer)
    controller.abort()
  }
}

interface Get {
  readonly fetch: typeof globalThis.fetch
  readonly maxBytes: number
  readonly signal: AbortSignal
}

async function get(url: string, { fetch, maxBytes, signal }: Get): Promise<Buffer | undefined> {
  const response = await fetch(url, { redirect: 'error', signal })
  if (response.redirected) throw new Error('the answer came by a redirect')
  if (response.status !== 200) throw new Error(`the answer was ${response.status}`)
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength
    if (length > maxBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function deferredError(message: string): { promise: Promise<never>; reject: () => void } {
  let reject = (): void => {}
  const promise = new Promise<never>((_, fail) => {
    reject = () => fail(new Error(message))
  })
  return { promise, reject }
}
