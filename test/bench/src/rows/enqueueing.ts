import type { Herald, HeraldOptions, Queue } from '@mailherald/core'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { urlToken } from '@mailherald/core/verify'
import { signedDelivery, urlTokenSigner, type SampleDelivery } from '@mailherald/testing'
import { sendGridAsPromised } from '../by-hand/sendgrid-as-promised.js'
import { medianTime } from '../compare.js'
import { heraldOf, received, sendGridEvents, sendGridPost, sendGridProvider } from '../posts.js'
import { short, type Effort, type Outcome } from '../row.js'
import { takeTurns, times, type Sides } from '../take-turns.js'

/** So many posts, or jobs, are under way at a time. */
export const atATime = 32
/** What the single events come with. */
export const token = 'a-token-that-nobody-guesses'

/** Posts, and what receives them. */
export interface Posts {
  /** For so many calls, each with other events. */
  of(calls: number): SampleDelivery[]
  /** How many posts a call sends. */
  readonly ofCall: number
  herald(options: Partial<HeraldOptions>): Herald
}

const single = atATime * 10

/** One event each. */
export const singleEvents: Posts = {
  of: (calls) =>
    Array.from({ length: calls * single }, (_, index) =>
      signedDelivery('tencent-ses', 'bounce', {
        payload: { bulkId: `qcloudses-30-${index}` },
        sign: urlTokenSigner(token),
      }),
    ),
  ofCall: single,
  herald: (options) => heraldOf(tencentSes({ verify: urlToken(token) }), options as object),
}

/** 1,000 events each. */
export const batches: Posts = {
  of: (calls) =>
    Array.from({ length: calls }, (_, index) =>
      sendGridPost(JSON.stringify(sendGridEvents(1000, index * 1000))),
    ),
  ofCall: 1,
  herald: (options) => heraldOf(sendGridProvider, options as object),
}

/** The posts of one call, and the jobs that ours makes of them. */
export interface Call<Job> {
  readonly jobs: readonly Job[]
  readonly posts: readonly SampleDelivery[]
}

/** A queue of ours, and the same engine without us. */
export interface Rig<Job> {
  readonly queue: Queue
  clear(): Promise<unknown>
  /** Has posts received, and gives the jobs that ours stored of them. */
  jobsOf(receive: () => Promise<void>): Promise<readonly Job[]>
  /** Stores the jobs of a call without us. */
  add(jobs: readonly Job[]): Promise<unknown>
  /** Parts of the work that nobody can leave out. */
  readonly floors?: Readonly<Record<string, (call: Call<Job>) => Promise<unknown>>>
}

/** A floor of batches: the events read by hand with all that ours promises, and the jobs stored without us. */
export function afterReading<Job>(add: Rig<Job>['add']): (call: Call<Job>) => Promise<unknown> {
  return ({ jobs, posts: [post] }) => {
    sendGridAsPromised(Buffer.from(post?.body ?? ''))
    return add(jobs)
  }
}

/** How many events a second ours stores, against the same jobs without us. */
export async function enqueued<Job>(effort: Effort, posts: Posts, rig: Rig<Job>): Promise<Outcome> {
  // A machine that is busy with other work delays an answer, and must not turn it into a refusal.
  const herald = posts.herald({ queue: rig.queue, queueTimeoutMs: 60_000 })
  const receive = (some: readonly SampleDelivery[]) =>
    atOnce(some, (post) => received(herald, post))
  const calls = await callsOf(Math.ceil(effort.inProcessMs / 15), { posts, rig, receive })
  const outcome = await takeTurns(
    turnsOf(calls, rig, receive),
    effort.rounds,
    times((rate) => `${short(rate)} events/s`),
  )
  await herald.close()
  return outcome
}

type Receive = (some: readonly SampleDelivery[]) => Promise<void>

interface Parts<Job> {
  readonly posts: Posts
  readonly rig: Rig<Job>
  readonly receive: Receive
}

async function callsOf<Job>(
  count: number,
  { posts, rig, receive }: Parts<Job>,
): Promise<readonly Call<Job>[]> {
  const some = inChunks(posts.of(count), posts.ofCall)
  const stored = await rig.jobsOf(async () => {
    for (const posts of some) await receive(posts)
  })
  const jobs = inChunks(stored, stored.length / count)
  return some.map((posts, call) => ({ posts, jobs: jobs[call] ?? [] }))
}

function turnsOf<Job>(
  calls: readonly Call<Job>[],
  { add, clear, floors = {} }: Rig<Job>,
  receive: Receive,
): Sides<() => Promise<number>> {
  const events = calls[0]?.jobs.length ?? 0
  const perSecond = (work: (call: Call<Job>) => Promise<unknown>) => async () => {
    let next = calls.values()
    const before = async (): Promise<void> => {
      next = calls.values()
      await clear()
    }
    const turn = { clock: () => performance.now(), ms: 0, iterations: calls.length, before }
    // Said to be async: what is not, is called once more to find out.
    const ms = await medianTime(async () => work(next.next().value as Call<Job>), turn)
    return (events / ms) * 1000
  }
  const floorSides = Object.entries(floors).map(([name, floor]) => [name, perSecond(floor)])
  return {
    ours: perSecond(({ posts }) => receive(posts)),
    reference: perSecond(({ jobs }) => add(jobs)),
    floors: Object.fromEntries(floorSides) as Record<string, () => Promise<number>>,
  }
}

/** Works items off, so many at a time. */
export async function atOnce<T>(
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
): Promise<void> {
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
