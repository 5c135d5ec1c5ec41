import type { ChildProcess } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { hasRedis } from '@mailherald/test-support/launch-redis'
import { journalFile, type Journal } from '@mailherald/test-support/journal'
import { messageOf, processes, type Processes } from '@mailherald/test-support/processes'
import { redisServer, type RedisServer } from '@mailherald/test-support/redis-server'
import { until } from '@mailherald/test-support/until'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { quantile, startLoad, type Posted } from '../test-helpers/load.js'
import { outages } from '../test-helpers/outages.js'
import { receiverScript, workerScript } from '../test-helpers/scripts.js'

const outageMs = 10_000
// What is kept in memory has to show.
const payload = { note: 'x'.repeat(32 * 1024) }

describe.skipIf(!hasRedis)('a Redis that is away for 10 s under load', { timeout: 240_000 }, () => {
  let server: RedisServer
  let journal: Journal
  let running: Processes
  beforeEach(async () => {
    server = await redisServer('--appendfsync', 'everysec')
    journal = journalFile()
    running = processes()
  })
  afterEach(async () => {
    await running.killAll()
    await server.remove()
    journal.remove()
  })

  it.each(outages)('costs no event, no slow answer and no memory when it $how', async (outage) => {
    const settings = { url: server.url, name: 'outage', journal: journal.path }
    const receiver = running.start(receiverScript, settings)
    const port = await messageOf<number>(receiver)
    running.start(workerScript, settings)
    const post = (who: string) => startLoad(port, { postsPerSecond: 50, payload, who })
    // These have nothing to do with Redis: what they take is the machine's affair.
    const others = startLoad(port, { postsPerSecond: 20, path: '/nobody' })
    const before = post('before')
    await until(() => journal.after('done').length >= 200)
    await before.stop()

    // Memory is looked at while no delivery is on its way, so that none of it is in use for good reasons.
    const inUseBefore = await memoryOf(receiver)
    const load = post('during')
    await until(() => load.posted.length >= 20)
    await outage.begin(server)
    const from = performance.now()
    await setTimeout(outageMs)
    const to = performance.now()
    await load.stop()
    const kept = (await memoryOf(receiver)) - inUseBefore
    await outage.end(server)
    const backAt = performance.now()
    const handledAtReturn = journal.after('done').length
    const after = post('after')
    await until(() => after.posted.some(({ status }) => status === 200))
    const backAfter = performance.now() - backAt
    await until(() => journal.after('done').length > handledAtReturn)
    const handledAfter = performance.now() - backAt
    await Promise.all([after.stop(), others.stop()])

    const during = ({ begunAt, tookMs }: Posted) => begunAt > from && begunAt + tookMs < to
    const refused = load.posted.filter(during)
    const refusedMs = p99(refused)
    const othersMs = p99(others.posted.filter(during))
    if (process.env['FIGURES'] !== undefined) {
      const figures = { kept, backAfter, handledAfter }
      console.log({ refused: refused.length, refusedMs, othersMs, ...figures })
    }
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([503]))
    expect(refusedMs).toBeLessThan(1000 + 2 * othersMs)
    // Where each is kept, it is all of what the refused deliveries weigh, or more: the payload is held in several forms.
    expect(kept / (refused.length * payload.note.length)).toBeLessThan(0.25)
    expect(backAfter).toBeLessThan(2000)

    const acknowledged = [before, load, after].flatMap(({ posted }) =>
      posted.filter(({ status }) => status === 200),
    )
    await until(() => {
      const handled = new Set(journal.after('done'))
      return acknowledged.every(({ email }) => handled.has(email))
    })
  })
})

async function memoryOf(receiver: ChildProcess): Promise<number> {
  const answer = messageOf<number>(receiver)
  receiver.send('in use')
  return answer
}

function p99(posted: readonly Posted[]): number {
  return quantile(
    posted.map(({ tookMs }) => tookMs),
    0.99,
  )
}
