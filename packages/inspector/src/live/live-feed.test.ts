import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Kept } from '../keep/kept.js'
import type { DeliveryLine } from '../view/shapes.js'
import { LiveFeed } from './live-feed.js'

let now = 0
beforeEach(() => {
  now = 0
  vi.useFakeTimers()
})
afterEach(() => void vi.useRealTimers())

function feedOf(maxViewers = 20, lineOf = (kept: Kept) => ({ id: kept.id }) as DeliveryLine) {
  const errors: string[] = []
  const silent = (): void => {}
  const logger = { debug: silent, info: silent, warn: silent, error: (m: string) => errors.push(m) }
  const feed = new LiveFeed({ maxViewers, now: () => now, logger, lineOf })
  let id = 0
  return {
    feed,
    errors,
    tell: (count: number) => {
      for (let n = 0; n < count; n++) feed.tell({ id: `d${++id}` } as Kept)
    },
  }
}

/** What has come up to now. */
async function read(response: Response): Promise<string[]> {
  const reader = response.body?.getReader()
  const messages: string[] = []
  for (;;) {
    const next = await Promise.race([reader?.read(), Promise.resolve().then(waited)])
    if (next === undefined || next.done) break
    messages.push(new TextDecoder().decode(next.value))
  }
  reader?.releaseLock()
  return messages
}

async function waited(): Promise<undefined> {
  for (let n = 0; n < 20; n++) await Promise.resolve()
}

describe('the live feed', () => {
  it('sends what comes within a fifth of a second as one message', async () => {
    const { feed, tell } = feedOf()
    const response = feed.open()
    tell(2)
    await vi.advanceTimersByTimeAsync(200)
    expect(await read(response)).toEqual([
      'event: open\ndata: {}\n\n',
      'event: deliveries\ndata: {"rows":[{"id":"d1"},{"id":"d2"}],"missed":0}\n\n',
    ])
  })

  it('tells how many more there were, instead of sending a flood', async () => {
    const { feed, tell } = feedOf()
    const response = feed.open()
    tell(10_000)
    await vi.advanceTimersByTimeAsync(200)
    const [, message = ''] = await read(response)
    expect(message).toContain('"missed":9950')
    expect(message.length).toBeLessThan(5000)
  })

  it('makes nothing while no page is open', async () => {
    const lineOf = vi.fn<(kept: Kept) => DeliveryLine>()
    const { tell, feed } = feedOf(20, lineOf)
    tell(10)
    const response = feed.open()
    await vi.advanceTimersByTimeAsync(1000)
    await response.body?.cancel()
    tell(10)
    await vi.advanceTimersByTimeAsync(1000)
    expect(lineOf).not.toHaveBeenCalled()
    expect(vi.getTimerCount()).toBe(0)
  })

  it('says every 15 seconds that it is still there', async () => {
    const { feed } = feedOf()
    const response = feed.open()
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await read(response)).toEqual([
      'event: open\ndata: {}\n\n',
      ': still here\n\n',
      ': still here\n\n',
    ])
  })

  it('has a limit for pages, and a place again when one is closed', () => {
    const { feed } = feedOf(2)
    const first = feed.open()
    feed.open()
    expect(() => feed.open()).toThrow('2 pages are open already')
    void first.body?.cancel()
    expect(() => feed.open()).not.toThrow()
  })

  it('lets a page miss what it does not take, tells it so, and loses none of the others', async () => {
    const { feed, tell } = feedOf()
    const [slow, fast] = [feed.open(), feed.open()]
    let taken = 0
    for (let round = 0; round < 40; round++) {
      tell(1)
      await vi.advanceTimersByTimeAsync(200)
      taken += (await read(fast)).filter((message) => message.startsWith('event: deliv')).length
    }
    expect(taken).toBe(40)
    expect(await read(slow)).toHaveLength(16)
    tell(1)
    await vi.advanceTimersByTimeAsync(200)
    const [missed, message] = await read(slow)
    expect(missed).toBe('event: missed\ndata: {"count":25}\n\n')
    expect(message).toContain('"d41"')
  })

  it('lets a page go that takes nothing for half a minute, with what waited for it', async () => {
    const { feed, tell } = feedOf()
    const stuck = feed.open()
    for (let round = 0; round < 45; round++) {
      tell(1)
      now += 2000
      await vi.advanceTimersByTimeAsync(200)
    }
    expect(feed.viewers).toBe(0)
    await expect(stuck.text()).rejects.toThrow('takes nothing')
  })

  it('ends all pages when it is closed', async () => {
    const { feed } = feedOf()
    const responses = [feed.open(), feed.open()]
    feed.close()
    expect(feed.viewers).toBe(0)
    expect(await Promise.all(responses.map((response) => response.text()))).toHaveLength(2)
  })

  it('survives a delivery that cannot be shown', async () => {
    const broken = (): never => {
      throw new Error('a bug')
    }
    const { feed, tell, errors } = feedOf(20, broken)
    feed.open()
    tell(1)
    await vi.advanceTimersByTimeAsync(200)
    expect(errors).toHaveLength(1)
    expect(feed.viewers).toBe(1)
  })
})
