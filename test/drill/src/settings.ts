/** What can be killed. */
export type Kind = 'worker' | 'receiver' | 'redis' | 'postgres'

/** How large a drill is, and how rough. Times are in milliseconds. */
export interface Settings {
  readonly deliveries: number
  readonly workers: number
  /** How many events one worker handles at the same time. */
  readonly concurrency: number
  readonly handlerTimeoutMs: number
  /** After so long without a sign of life, another worker takes over an event. */
  readonly lockMs: number
  /** When Redis writes its file to the disk. */
  readonly appendfsync: 'everysec' | 'always'
  /** How often one of a kind is killed, counted from when the one before was replaced. */
  readonly killEveryMs: Readonly<Partial<Record<Kind, number>>>
  /** How many of a kind are killed. Left out: it goes on until nothing is left to do. */
  readonly mostKills?: Readonly<Partial<Record<Kind, number>>>
}

export const full: Settings = {
  deliveries: 10_000,
  workers: 3,
  concurrency: 10,
  handlerTimeoutMs: 1500,
  lockMs: 3000,
  appendfsync: 'everysec',
  killEveryMs: { worker: 2500, receiver: 7000, redis: 9000 },
}

export const short: Settings = {
  deliveries: 800,
  workers: 3,
  concurrency: 10,
  handlerTimeoutMs: 1000,
  lockMs: 1500,
  appendfsync: 'everysec',
  killEveryMs: { worker: 800, receiver: 1300, redis: 1800 },
  mostKills: { worker: 4, receiver: 2, redis: 2 },
}

/** The same with PostgreSQL instead of Redis. */
export function withPostgres(settings: Settings): Settings {
  const { killEveryMs, mostKills, ...rest } = settings
  const instead = ({ redis, ...others }: Settings['killEveryMs']): Settings['killEveryMs'] => ({
    ...others,
    ...(redis !== undefined && { postgres: redis }),
  })
  const most = mostKills === undefined ? {} : { mostKills: instead(mostKills) }
  return { ...rest, killEveryMs: instead(killEveryMs), ...most }
}

/** How long a started handler keeps its event for itself: twice its time limit. */
export function leaseMs({ handlerTimeoutMs }: Settings): number {
  return handlerTimeoutMs * 2
}

/** How long a handler runs that pays no heed to its time limit. */
export function overrunMs(settings: Settings): number {
  return leaseMs(settings) + 1500
}
