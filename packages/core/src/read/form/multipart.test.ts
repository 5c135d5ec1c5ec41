import { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { readMultipart } from './multipart.js'

/** A parser of the peer that takes everything and never says that it has finished. */
class Endless extends Writable {
  override _write(_chunk: unknown, _encoding: string, done: () => void): void {
    done()
  }
  override _final(): void {}
}

vi.mock('@fastify/busboy', () => ({ Dicer: Endless }))

afterEach(() => void vi.useRealTimers())

describe('readMultipart', () => {
  it('gives up after 5 s on a parser that does not come to an end', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const outcome = vi.fn<(code: unknown) => void>()
    const reading = readMultipart(Buffer.from('--x--'), 'x', 10).then(outcome, ({ code }) =>
      outcome(code),
    )
    // The peer is loaded first.
    while (vi.getTimerCount() === 0) await setImmediate()
    await vi.advanceTimersByTimeAsync(4_999)
    expect(outcome).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(outcome).toHaveBeenCalledWith('ERR_BODY_UNREADABLE')
    await reading
  })
})
