import { bullmqQueue } from '@mailherald/bullmq'
import { silentLogger } from '@mailherald/core'
import { hasRedis } from '@mailherald/test-support/launch-redis'
import { redisServer, type RedisServer } from '@mailherald/test-support/redis-server'
import { Job, Queue, type JobsOptions } from 'bullmq'
import { tencentAsPromised } from '../by-hand/tencent-as-promised.js'
import { longestBlocks } from '../longest-block.js'
import {
  heraldOf,
  largestSendGridBatch,
  received,
  sendGridPost,
  sendGridProvider,
} from '../posts.js'
import type { Effort, Outcome, Row, Skipped } from '../row.js'
import {
  afterReading,
  atATime,
  atOnce,
  batches,
  enqueued,
  singleEvents,
  token,
  type Posts,
  type Rig,
} from './enqueueing.js'

const missing = 'no redis-server on this machine; install it: apt-get install redis-server'

export const queue: readonly Row[] = [
  {
    name: `enqueue to BullMQ, one event a post, ${atATime} posts at a time`,
    reference: '`queue.add` of the job that ours stores: its name, data and options',
    target: { atLeast: 0.85 },
    measure: (effort) =>
      enqueueing(effort, singleEvents, (target) => ({
        add: (jobs) => atOnce(jobs, ({ name, data, opts }) => target.add(name, data, opts)),
        floors: {
          'every check and reading that ours promises, by hand for this one payload, and `queue.add`':
            ({ jobs, posts }) => {
              const receive = tencentAsPromised(token)
              return atOnce([...posts.entries()], async ([index, post]) => {
                const job = jobs[index]
                if (job === undefined || receive(post) !== 200) throw new Error('no job')
                await target.add(job.name, job.data, job.opts)
              })
            },
        },
      })),
  },
  {
    name: 'enqueue to BullMQ, a signed post of 1,000 events',
    reference: '`queue.addBulk` of the 1,000 jobs that ours stores',
    target: { atLeast: 0.85 },
    measure: (effort) =>
      enqueueing(effort, batches, (target) => {
        const add: Bare['add'] = (jobs) => target.addBulk([...jobs])
        return {
          add,
          floors: {
            'the 1,000 jobs that ours stores in one transaction, as ours': ({ jobs }) =>
              inOneTransaction(target, jobs),
            'the 1,000 events read by hand with all that ours promises, and `queue.addBulk`':
              afterReading(add),
          },
        }
      }),
  },
  {
    name: 'longest block of the event loop by the same batch, enqueued to BullMQ',
    reference: '–',
    target: { atMost: 60 },
    measure: ({ rounds }) =>
      withRedis(async (server) => {
        const events = largestSendGridBatch()
        const post = sendGridPost(JSON.stringify(events))
        const target = bullmqQueue({ connection: server.connection, logger: silentLogger })
        await target.ready()
        const herald = heraldOf(sendGridProvider, { queue: target, queueTimeoutMs: 60_000 })
        const outcome = await longestBlocks(rounds, `${events.length} events`, async () => {
          await server.clear()
          await received(herald, post)
        })
        await herald.close()
        return outcome
      }),
  },
]

interface StoredJob {
  readonly name: string
  readonly data: unknown
  readonly opts: JobsOptions
}

/** What is done without us. */
type Bare = Pick<Rig<StoredJob>, 'add' | 'floors'>

async function inOneTransaction(target: Queue, jobs: readonly StoredJob[]): Promise<void> {
  const backend = target.getBackend()
  const transaction = (await backend.client).multi()
  for (const { name, data, opts } of jobs) {
    const job = new Job(target, name, data, opts, opts.jobId)
    await backend.addJobToTransaction(transaction, job.asJSON(), job.id ?? '')
  }
  await transaction.exec()
}

function enqueueing(
  effort: Effort,
  posts: Posts,
  bareOf: (target: Queue) => Bare,
): Promise<Outcome | Skipped> {
  return withRedis(async (server) => {
    const { connection } = server
    const queue = bullmqQueue({ connection, logger: silentLogger })
    const bare = new Queue('mailherald', { connection })
    await Promise.all([queue.ready(), bare.waitUntilReady()])
    const outcome = await enqueued(effort, posts, {
      queue,
      clear: () => server.clear(),
      jobsOf: (receive) => storedIn(bare, receive),
      ...bareOf(bare),
    })
    await bare.close()
    return outcome
  })
}

async function storedIn(bare: Queue, work: () => Promise<void>): Promise<readonly StoredJob[]> {
  await work()
  const stored = (await bare.getJobs(['waiting'], 0, -1, true)) as unknown as StoredJob[]
  return stored.map(({ name, data, opts }) => ({ name, data, opts }))
}

async function withRedis(
  measure: (server: RedisServer) => Promise<Outcome>,
): Promise<Outcome | Skipped> {
  if (!hasRedis) {
    console.error(`SKIPPED: ${missing}`)
    return { skipped: missing }
  }
  // It keeps nothing on disk: nothing hides what a client costs.
  const server = await redisServer('--appendonly', 'no')
  try {
    return await measure(server)
  } finally {
    await server.remove()
  }
}
