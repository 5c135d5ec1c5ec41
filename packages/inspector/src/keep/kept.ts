import type { ErrorCode, EventFacts, HandlerState, Moment, Trace } from '@mailherald/core'
import type { Content } from './content.js'

/** What a handler did with an event. */
export interface KeptRun {
  readonly handler: string
  readonly eventId: string
  readonly attempt: number | undefined
  /** Undefined as long as it runs. */
  readonly state: HandlerState | undefined
  readonly durationMs: number | undefined
}

type Told<Name extends Moment['name']> = Extract<Moment, { name: Name }>

/**
 * What is kept of one delivery, or of one job of a queue: what was told of it, as it was told. Most are gone before
 * anybody looks, so that nothing is worked out until then.
 */
export class Kept {
  readonly id: string
  /** Of the next one it is one more. */
  readonly order: number
  readonly trace: Trace
  readonly #moments: Moment[] = []
  #failuresBeyond = 0
  #running = 0
  #hasEnded = false
  eventCount = 0
  runCount = 0
  failedRuns = 0
  content: Content | undefined

  constructor(id: string, order: number, trace: Trace) {
    this.id = id
    this.order = order
    this.trace = trace
  }

  add(moment: Moment): void {
    switch (moment.name) {
      case 'event':
      case 'job-started':
        this.eventCount++
        break
      case 'handler-started':
        this.runCount++
        this.#running++
        break
      case 'handler-ended':
        this.#countEnd(moment)
        break
      case 'answered':
      case 'job-ended':
        this.#hasEnded = true
        break
      default:
    }
    if (this.#moments.length < mostMoments || this.#isWorthMore(moment)) this.#moments.push(moment)
  }

  #countEnd({ state, durationMs }: Told<'handler-ended'>): void {
    // It was not run.
    if (durationMs === undefined) this.runCount++
    else this.#running--
    if (state === 'failed') this.failedRuns++
  }

  /** The end, and what failed, however much there was before. */
  #isWorthMore(moment: Moment): boolean {
    if (moment.name !== 'handler-ended') return !moment.name.startsWith('handler')
    return moment.state === 'failed' && this.#failuresBeyond++ < mostFailures
  }

  get kind(): Trace['kind'] {
    return this.trace.kind
  }

  get provider(): string | undefined {
    return this.trace.provider
  }

  get account(): string | undefined {
    return this.trace.account
  }

  /** Whether no more will be told of it: handlers can go on after the answer. */
  get isOver(): boolean {
    return this.#hasEnded && this.#running === 0
  }

  /** How it ended; undefined as long as it runs. */
  get outcome(): string | undefined {
    return this.#answered?.outcome ?? this.#find('job-ended')?.state
  }

  get status(): number | undefined {
    return this.#answered?.status
  }

  get code(): ErrorCode | undefined {
    return this.#answered?.code
  }

  get durationMs(): number | undefined {
    return this.#answered?.durationMs ?? this.#find('job-ended')?.durationMs
  }

  /** How many records the body holds, and how many bytes it has. */
  get read(): { readonly items: number; readonly bytes: number } | undefined {
    return this.#find('read')
  }

  get recordedMs(): number | undefined {
    return this.#find('recorded')?.durationMs
  }

  get enqueuedMs(): number | undefined {
    return this.#find('enqueued')?.durationMs
  }

  get #answered(): Told<'answered'> | undefined {
    return this.#find('answered')
  }

  #find<Name extends Moment['name']>(name: Name): Told<Name> | undefined {
    return this.#moments.find((moment) => moment.name === name) as Told<Name> | undefined
  }

  /** The first of them. */
  get events(): readonly EventFacts[] {
    return this.#moments.flatMap((moment) =>
      moment.name === 'event' || moment.name === 'job-started' ? [moment.event] : [],
    )
  }

  /** The first of them, and the first that failed. */
  get runs(): readonly KeptRun[] {
    return runsIn(this.#moments)
  }

  /** About how many bytes it takes. */
  get weight(): number {
    return 2048 + 512 * this.#moments.length + (this.content?.weight ?? 0)
  }
}

const mostMoments = 1000
const mostFailures = 100

function runsIn(moments: readonly Moment[]): KeptRun[] {
  const runs = new Map<string, KeptRun>()
  for (const moment of moments) {
    if (moment.name !== 'handler-started' && moment.name !== 'handler-ended') continue
    const { handler, event } = moment
    const key = JSON.stringify([event.id, handler])
    const known = runs.get(key)
    runs.set(key, { ...bare(handler, event.id), ...known, ...changeOf(moment) })
  }
  return [...runs.values()]
}

function bare(handler: string, eventId: string): KeptRun {
  return { handler, eventId, attempt: undefined, state: undefined, durationMs: undefined }
}

/** A handler that is tried again runs once more. */
function changeOf(moment: Told<'handler-started' | 'handler-ended'>): Partial<KeptRun> {
  return moment.name === 'handler-started'
    ? { attempt: moment.attempt, state: undefined, durationMs: undefined }
    : { state: moment.state, durationMs: moment.durationMs }
}
