import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { bullmqQueue, startWorker } from '@mailherald/bullmq'
import { silentLogger } from '@mailherald/core'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { urlToken } from '@mailherald/core/verify'
import { postgresServer } from '@mailherald/test-support/postgres-server'
import { redisServer } from '@mailherald/test-support/redis-server'
import { signedDelivery, urlTokenSigner, type SampleDelivery } from '@mailherald/testing'
import { postgresLedger } from '@mailherald/postgres'
import pg from 'pg'
import { recordingOf, sampleEvents } from './ledger/sample-events.js'
import { heraldOf, received } from './posts.js'

// Measures what one of each does, for `pnpm scale`: of a process its processor time, of a server what it takes while its
// clients have the same two cores.

const token = 'a-token-that-nobody-guesses'
const count = 3000
const atATime = 16
const [postgres, redis] = [await postgresServer(), await redisServer()]
const pool = new pg.Pool({ connectionString: postgres.url, max: atATime })
const ledger = postgresLedger({ pool })
await ledger.migrate()

const events = await sampleEvents(count, 0)
const recording = await timed(() => inTurn(events, (event) => ledger.record(recordingOf([event]))))
const { connection } = redis
const queue = bullmqQueue({ connection, logger: silentLogger })
await queue.ready()
const provider = tencentSes({ verify: urlToken(token) })
const herald = heraldOf(provider, {
  ledger,
  queue,
  ledgerTimeoutMs: 60_000,
  queueTimeoutMs: 60_000,
})
const posts = postsFrom(0)
const others = postsFrom(count)
const receiving = await timed(() => inTurn(posts, (post) => received(herald, post)))
const queueOnly = heraldOf(provider, { queue, queueTimeoutMs: 60_000 })
const queueing = await timed(() => inTurn(others, (post) => received(queueOnly, post)))
const handling = await timed(async () => {
  let handled = 0
  const all = new Promise<void>((resolve) => {
    herald.on('*', { name: 'count' }, () => void (++handled === 2 * count && resolve()))
  })
  const worker = startWorker(herald, { connection, concurrency: 50, logger: silentLogger })
  await all
  await worker.close()
})
await herald.close()
await pool.end()
await Promise.all([postgres.remove(), redis.remove()])

const rates = {
  receiver: Math.round(count / receiving.processor),
  ledger: Math.round(count / recording.wall),
  queue: Math.round(count / (queueing.wall + handling.wall / 2)),
  worker: Math.round((2 * count) / handling.processor),
}
const machine = `${availableParallelism()} cores, ${cpus()[0]?.model ?? ''}, Node ${process.versions.node}`
const file = new URL('../../scale/rates.json', import.meta.url)
const kept = JSON.parse(readFileSync(file, 'utf8')) as object
const date = new Date().toISOString().slice(0, 10)
writeFileSync(file, `${JSON.stringify({ ...kept, date, machine, rates }, undefined, 2)}\n`)
console.log({ date, machine, ...rates })

function postsFrom(first: number): readonly SampleDelivery[] {
  return Array.from({ length: count }, (_, index) =>
    signedDelivery('tencent-ses', 'bounce', {
      payload: { bulkId: `qcloudses-30-${first + index}` },
      sign: urlTokenSigner(token),
    }),
  )
}

/** In seconds. */
async function timed(work: () => Promise<unknown>): Promise<{ wall: number; processor: number }> {
  const [begun, used] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(used)
  return { wall: (performance.now() - begun) / 1000, processor: (user + system) / 1e6 }
}

async function inTurn<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const turn = items.values()
  async function worker(): Promise<void> {
    for (const item of turn) await work(item)
  }
  await Promise.all(Array.from({ length: atATime }, worker))
}
