import type { Delivery, Reply } from '../delivery.js'
import { MailheraldError, type ErrorCode } from '../errors.js'
import type { HeraldEvent } from '../events/event-map.js'
import type { Logger } from '../logger.js'
import { factsOf } from './event-facts.js'
import { withoutSecrets } from './hidden-secrets.js'
import { inside, type Wrapping } from './inside.js'
import type { Carrier, DeliveryOutcome, EventFacts, Moment, Trace } from './moment.js'
import type { HandlerStart, Observer } from './observer.js'
import type { Writable } from '../util/writable.js'

interface Provider {
  readonly id: string
  readonly account?: string
}

/** Who is told, and who is told of those that cannot be. */
export interface WatchParts {
  readonly observers: Observer[]
  readonly logger: Logger
  readonly now: () => number
}

/** Tells the observers of one delivery or job. Never throws. */
export class Watch {
  readonly trace: Trace
  readonly #parts: WatchParts
  readonly #begun: number = performance.now()
  readonly #wantsContent: boolean
  readonly #facts = new Map<HeraldEvent, EventFacts>()
  #delivery: Delivery | undefined
  #events: HeraldEvent[] | undefined
  #outcome: DeliveryOutcome | undefined
  #code: ErrorCode | undefined

  constructor(trace: Trace, parts: WatchParts) {
    this.trace = trace
    this.#parts = parts
    this.#wantsContent = parts.observers.some(wantsContent)
  }

  /** Milliseconds since it began. */
  get elapsedMs(): number {
    return performance.now() - this.#begun
  }

  tell(moment: Moment): void {
    this.#each((observer) => observer.moment?.(moment))
  }

  /** What is told of an event: the same object in all moments, where few others come between. */
  factsOf(event: HeraldEvent): EventFacts {
    const known = this.#facts.get(event)
    if (known !== undefined) return known
    if (this.#facts.size >= mostFacts) this.#facts.clear()
    const facts = factsOf(event)
    this.#facts.set(event, facts)
    return facts
  }

  /** Runs the work inside of what the observers put around it. */
  around<T>(work: () => T): T {
    return this.#inside(work, (observer) => {
      if (observer.around === undefined) return undefined
      return (inner) => observer.around?.(this.trace, inner) as ReturnType<typeof inner>
    })
  }

  /** Runs a handler inside of what the observers put around it. */
  aroundHandler<T>(start: HandlerStart, work: () => T): T {
    return this.#inside(work, (observer) => {
      if (observer.aroundHandler === undefined) return undefined
      return (inner) => observer.aroundHandler?.(start, inner) as ReturnType<typeof inner>
    })
  }

  #inside<T>(work: () => T, wrappingOf: (observer: Observer) => Wrapping | undefined): T {
    const wrappings = this.#parts.observers.map(wrappingOf).filter((each) => each !== undefined)
    if (wrappings.length === 0) return work()
    return inside(wrappings, work, (cause) => this.#complain(cause))
  }

  /** What the jobs of this delivery carry. */
  carrier(): Carrier | undefined {
    const all: Record<string, string> = {}
    this.#each((observer) => Object.assign(all, observer.carrier?.(this.trace)))
    const isFit = Object.keys(all).length > 0 && JSON.stringify(all).length <= mostCarried
    return isFit ? all : undefined
  }

  refused(code: ErrorCode): void {
    this.#outcome = 'refused'
    this.#code = code
    this.tell({ trace: this.trace, name: 'refused', code })
  }

  recorded(events: number, durationMs: number): void {
    this.tell({ trace: this.trace, name: 'recorded', events, durationMs })
  }

  enqueued(events: number, durationMs: number): void {
    this.tell({ trace: this.trace, name: 'enqueued', events, durationMs })
  }

  /** Why the sender is to try again, or that nothing could be read. */
  ended(outcome: DeliveryOutcome, code?: ErrorCode): void {
    this.#outcome = outcome
    this.#code = code
  }

  arrived(delivery: Delivery): void {
    this.#delivery = delivery
  }

  /** A list stays one: a single event is dispatched without the cost of many. */
  events(made: Iterable<HeraldEvent>): Iterable<HeraldEvent> {
    if (this.#wantsContent) this.#events = []
    if (!isList(made)) return this.#eachOf(made)
    for (const event of made) this.#made(event)
    return made
  }

  *#eachOf(made: Iterable<HeraldEvent>): Generator<HeraldEvent> {
    for (const event of made) {
      this.#made(event)
      yield event
    }
  }

  #made(event: HeraldEvent): void {
    this.tell({ trace: this.trace, name: 'event', event: this.factsOf(event) })
    this.#events?.push(event)
  }

  /** Undefined where nobody waits for an answer. */
  answered(reply: Reply | undefined): void {
    const moment: Writable<Extract<Moment, { readonly name: 'answered' }>> = {
      trace: this.trace,
      name: 'answered',
      outcome: this.#outcome ?? 'probe',
      durationMs: this.elapsedMs,
    }
    if (reply !== undefined) moment.status = reply.status
    if (this.#code !== undefined) moment.code = this.#code
    this.tell(moment)
    if (this.#wantsContent && reply !== undefined) this.#show(reply)
    this.#forget()
  }

  /** A handler that goes on after the answer holds the watch, and need not hold the delivery. */
  #forget(): void {
    this.#delivery = undefined
    this.#events = undefined
    this.#facts.clear()
  }

  #show(reply: Reply): void {
    if (this.#delivery === undefined) return
    const content = { delivery: withoutSecrets(this.#delivery), events: this.#events, reply }
    this.#each((observer) => observer.content?.(this.trace, content))
  }

  /** Nobody waits for what an observer does later. */
  #each(call: (observer: Observer) => unknown): void {
    for (const observer of this.#parts.observers) {
      try {
        const result = call(observer)
        if (result instanceof Promise) result.catch((cause: unknown) => this.#complain(cause))
      } catch (cause) {
        this.#complain(cause)
      }
    }
  }

  #complain(cause: unknown): void {
    const error = MailheraldError.is(cause) ? cause.message : undefined
    this.#parts.logger.warn('an observer threw', { error, cause })
  }
}

/** The parts of a herald, for one delivery or job. To copy them takes longer than all that is told: these inherit them. */
export function withWatch<P extends object>(parts: P, watch: Watch): P & { readonly watch: Watch } {
  const watched = Object.create(parts) as P & { watch: Watch }
  watched.watch = watch
  return watched
}

const mostCarried = 4096

/** As many events as are made in one go. */
const mostFacts = 50

function isList<T>(items: Iterable<T>): items is readonly T[] {
  return Array.isArray(items)
}

function wantsContent({ content }: Observer): boolean {
  return content !== undefined
}

/** A watch on a delivery of a provider; of none where the URL names none. */
export function watchDelivery(provider: Provider | undefined, parts: WatchParts): Watch {
  return new Watch({ kind: 'delivery', ...ownerOf(provider), startedAt: parts.now() }, parts)
}

/** An account that is not configured is not named either: anyone can write anything into a URL. */
function ownerOf(provider: Provider | undefined): Pick<Trace, 'provider' | 'account'> {
  if (provider === undefined) return {}
  const { id, account } = provider
  return account === undefined ? { provider: id } : { provider: id, account }
}

/** A watch on a job. */
export function watchJob(
  { provider, account }: HeraldEvent,
  carrier: Carrier | undefined,
  parts: WatchParts,
): Watch {
  const owner = account === undefined ? { provider } : { provider, account }
  const carried = carrier === undefined ? {} : { carrier }
  return new Watch({ kind: 'job', ...owner, ...carried, startedAt: parts.now() }, parts)
}
