import { bullmqQueue, type BullmqQueue } from '@mailherald/bullmq'
import { silentLogger, type Herald } from '@mailherald/core'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { urlToken } from '@mailherald/core/verify'
import { hasRedis } from '@mailherald/test-support/launch-redis'
import { redisServer, type RedisServer } from '@mailherald/test-support/redis-server'
import { signedDelivery, urlTokenSigner, type SampleDelivery } from '@mailherald/testing'
import { Job, Queue, type JobsOptions } from 'bullmq'
import { sendGridAsPromised } from '../by-hand/sendgrid-as-promised.js'
import { tencentAsPromised } from '../by-hand/tencent-as-promised.js'
import { medianTime } from '../compare.js'
import { longestBlocks } from '../longest-block.js'
import {
  heraldOf,
  largestSendGridBatch,
  received,
  sendGridEvents,
  sendGridPost,
  sendGridProvider,
} from '../posts.js'
import { short, type Effort, type Outcome, type Row, type Skipped } from '../row.js'
import { takeTurns, times } from '../take-turns.js'

const missing = 'no redis-server on this machine; install it: apt-get install redis-server'
const token = 'a-token-that-nobody-guesses'
const atATime = 32

export const queue: readonly Row[] = [
  {
    name: `enqueue to BullMQ, one event a post, ${atATime} posts at a time`,
    reference: '`queue.add` of the job that ours stores: its name, data and options',
    target: { atLeast: 0.85 },
    measure: (effort) => {
      const count = atATime * 10
      return enqueueing(effort, {
        postsOf: (turns) =>
          Array.from({ length: turns * count }, (_, index) =>
            signedDelivery('tencent-ses', 'bounce', {
              payload: { bulkId: `qcloudses-30-${index}` },
              sign: urlTokenSigner(token),
            }),
          ),
        herald: (options) => heraldOf(tencentSes({ verify: urlToken(token) }), options),
        postsAtOnce: count,
        add: (target, jobs) => atOnce(jobs, ({ name, data, opts }) => target.add(name, data, opts)),
        floors: {
          'every check and reading that ours promises, by hand for this one payload, and `queue.add`':
            ({ target, jobs, posts }) => {
              const receive = tencentAsPromised(token)
              return atOnce([...posts.entries()], async ([index, post]) => {
                const job = jobs[index]
                if (job === undefined || receive(post) !== 200) throw new Error('no job')
                await target.add(job.name, job.data, job.opts)
              })
            },
        },
      })
    },
  },
  {
    name: 'enqueue to BullMQ, a signed post of 1,000 events',
    reference: '`queue.addBulk` of the 1,000 jobs that ours stores',
    target: { atLeast: 0.85 },
    measure: (effort) =>
      enqueueing(effort, {
        postsOf: (turns) =>
          Array.from({ length: turns }, (_, index) =>
            sendGridPost(JSON.stringify(sendGridEvents(1000, index * 1000))),
          ),
        herald: (options) => heraldOf(sendGridProvider, options),
        postsAtOnce: 1,
        add: (target, jobs) => target.addBulk(jobs as StoredJob[]),
        floors: {
          'the 1,000 jobs that ours stores in one transaction, as ours': ({ target, jobs }) =>
            inOneTransaction(target, jobs),
          'the 1,000 events read by hand with all that ours promises, and `queue.addBulk`': ({
            target,
            jobs,
            posts: [post],
          }) => {
            sendGridAsPromised(Buffer.from(post?.body ?? ''))
            return target.addBulk(jobs as StoredJob[])
          },
        },
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

interface Enqueueing {
  /** Posts for so many calls, each with other events. */
  postsOf(calls: number): SampleDelivery[]
  herald(options: { queue: BullmqQueue; queueTimeoutMs: number }): Herald
  /** How many posts one call sends. */
  readonly postsAtOnce: number
  /** Stores the jobs of as many posts without us. */
  add(target: Queue, jobs: readonly StoredJob[]): Promise<unknown>
  /** Parts of the work that nobody can leave out. */
  readonly floors: Readonly<Record<string, (call: Call) => Promise<unknown>>>
}

/** The posts of one call, and the jobs that ours makes of them. */
interface Call {
  readonly target: Queue
  readonly jobs: readonly StoredJob[]
  readonly posts: readonly SampleDelivery[]
}

async function inOneTransaction(target: Queue, jobs: readonly StoredJob[]): Promise<void> {
  const backend = target.getBackend()
  const transaction = (await backend.client).multi()
  for (const { name, data, opts } of jobs) {
    const job = new Job(target, name, data, opts, opts.jobId)
    await backend.addJobToTransaction(transaction, job.asJSON(), job.id ?? '')
  }
  await transaction.exec()
}

function enqueueing(effort: Effort, how: Enqueueing): Promise<Outcome | Skipped> {
  return withRedis((server) => against(server, effort, how))
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

async function against(server: RedisServer, effort: Effort, how: Enqueueing): Promise<Outcome> {
  const { connection } = server
  const ours = bullmqQueue({ connection, logger: silentLogger })
  const bare = new Queue('mailherald', { connection })
  await Promise.all([ours.ready(), bare.waitUntilReady()])
  // A machine that is busy with other work delays an answer, and must not turn it into a refusal.
  const herald = how.herald({ queue: ours, queueTimeoutMs: 60_000 })

  const calls = Math.ceil(effort.inProcessMs / 15)
  const posts = inChunks(how.postsOf(calls), how.postsAtOnce)
  for (const some of posts) await atOnce(some, (post) => received(herald, post))
  const stored = (await bare.getJobs(['waiting'], 0, -1, true)) as unknown as StoredJob[]
  const jobs = inChunks(
    stored.map(({ name, data, opts }) => ({ name, data, opts })),
    stored.length / calls,
  )

  const perSecond = (work: (call: number) => Promise<unknown>) => async () => {
    let call = 0
    const ms = await medianTime(() => work(call++), {
      clock: () => performance.now(),
      ms: 0,
      iterations: calls,
      before: async () => {
        call = 0
        await server.clear()
      },
    })
    return (stored.length / calls / ms) * 1000
  }
  const outcome = await takeTurns(
    {
      ours: perSecond((call) => atOnce(posts[call] ?? [], (post) => received(herald, post))),
      reference: perSecond((call) => how.add(bare, jobs[call] ?? [])),
      floors: Object.fromEntries(
        Object.entries(how.floors).map(([name, floor]) => [
          name,
          perSecond((call) =>
            floor({ target: bare, jobs: jobs[call] ?? [], posts: posts[call] ?? [] }),
          ),
        ]),
      ),
    },
    effort.rounds,
    times((rate) => `${short(rate)} events/s`),
  )
  await Promise.all([herald.close(), bare.close()])
  return outcome
}

/** Works items off, so many at a time. */
async function atOnce<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  let next = 0
  async function worker(): Promise<void> {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item)
  }
  await Promise.all(Array.from({ length: atATime }, worker))
}

function inChunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
