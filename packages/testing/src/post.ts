import type { Receiver } from '@mailherald/core'
import type { SampleDelivery } from './sample-delivery.js'

/** What came back. */
export interface Answer {
  /** Undefined where no answer came. */
  readonly status: number | undefined
  readonly body: string
  /** Why no answer came. */
  readonly error?: unknown
}

/** Where to post, and how long to wait for the answer. */
export interface PostOptions {
  readonly to: string | URL | Receiver
  readonly timeoutMs?: number
}

/** Posts once. Never rejects. */
export async function post(delivery: SampleDelivery, options: PostOptions): Promise<Answer> {
  try {
    const { to, timeoutMs = 15_000 } = options
    if (typeof to === 'string' || to instanceof URL) {
      return await postOverHttp(delivery, new URL(delivery.url, to), timeoutMs)
    }
    const { status, body } = await to.receive(delivery)
    return { status, body }
  } catch (error) {
    return { status: undefined, body: '', error }
  }
}

async function postOverHttp(
  { method, headers, body: bytes }: SampleDelivery,
  url: URL,
  timeoutMs: number,
): Promise<Answer> {
  const signal = AbortSignal.timeout(timeoutMs)
  const body = method === 'GET' ? null : bytes
  // Providers take a redirect as a failure, or follow it without the body.
  const response = await fetch(url, { method, headers, body, signal, redirect: 'manual' })
  return { status: response.status, body: await response.text() }
}
