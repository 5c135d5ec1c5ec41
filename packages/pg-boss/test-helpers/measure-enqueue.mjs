// How fast events are stored, against `boss.insert` of the same jobs in the same run, in turn. On Node 22.12 or later:
//
//   node packages/pg-boss/test-helpers/measure-enqueue.mjs
import { createHerald } from '@mailherald/core'
import { unverified } from '@mailherald/core/verify'
import { acme } from '@mailherald/test-support/acme'
import { postgresServer } from '@mailherald/test-support/postgres-server'
import { PgBoss } from 'pg-boss'
import { pgBossQueue } from '../dist/index.js'
import { storedJobs } from '../dist/stored-job.js'

const server = await postgresServer()
const boss = new PgBoss({ connectionString: await server.database(), schedule: false })
boss.on('error', console.error)
await boss.start()
const queue = pgBossQueue({ connection: boss })
const ordered = pgBossQueue({ connection: boss, name: 'ordered', order: 'message' })
await Promise.all([queue.ready(), ordered.ready()])

/** The jobs that a herald makes of a delivery of 1 kB an event. */
let made = 0
async function jobsOf(count) {
  let jobs = []
  const catching = { enqueue: async (all) => void (jobs = all) }
  const herald = createHerald({
    providers: [acme({ verify: unverified() })],
    logger: false,
    queue: catching,
  })
  const payloads = Array.from({ length: count }, () => ({
    id: `e${++made}`,
    to: `user${made}@example.com`,
    message: `m${made % 300}`,
    metadata: { note: 'n'.repeat(700) },
  }))
  const body = Buffer.from(JSON.stringify(payloads))
  await herald.receive({ provider: 'acme', method: 'POST', url: '/', headers: {}, body })
  return jobs
}

async function timed(work) {
  const begunAt = performance.now()
  await work()
  return performance.now() - begunAt
}

const medianOf = (values) => values.toSorted((a, b) => a - b)[values.length >> 1]

async function compare(count, rounds) {
  const times = { enqueue: [], bare: [], ordered: [] }
  const toStore = storedJobs({})
  for (let round = 0; round < rounds; round++) {
    const [first, second, third] = [
      await jobsOf(count),
      toStore(await jobsOf(count)),
      await jobsOf(count),
    ]
    const turns = [
      async () => times.enqueue.push(await timed(() => queue.enqueue(first))),
      async () => times.bare.push(await timed(() => boss.insert('mailherald', second))),
      async () => times.ordered.push(await timed(() => ordered.enqueue(third))),
    ]
    // Nobody is always the first.
    for (const turn of [...turns.slice(round % 3), ...turns.slice(0, round % 3)]) await turn()
  }
  const [enqueue, bare, inOrder] = Object.values(times).map(medianOf)
  const ratio = (one) => `${(bare / one).toFixed(2)} x`
  console.log(
    `${count} events: boss.insert ${bare.toFixed(2)} ms, enqueue ${enqueue.toFixed(2)} ms (${ratio(enqueue)}), in order ${inOrder.toFixed(2)} ms (${ratio(inOrder)})`,
  )
}

await compare(1, 300)
await compare(1000, 5)
await compare(1, 2000)
await compare(1000, 60)
await Promise.all([queue.close(), ordered.close()])
await boss.stop({ graceful: false })
await server.remove()
