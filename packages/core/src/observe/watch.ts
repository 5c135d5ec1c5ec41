import type { Delivery, Reply } from '../delivery.js'
import { MailheraldError, type ErrorCode } from '../errors.js'
import type { HeraldEvent } from '../events/event-map.js'
import type { Logger } from '../logger.js'
import { factsOf } from './event-facts.js'
import { withoutSecrets } from './hidden-secrets.js'
import type { Carrier, DeliveryOutcome, Moment, Trace } from './moment.js'
import type { Observer } from './observer.js'

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

type WithoutTrace<M> = M extends Moment ? Omit<M, 'trace'> : never

/** Tells the observers of one delivery or job. Never throws. */
export class Watch {
  readonly #parts: WatchParts
  readonly #trace: Trace
  readonly #begun: number = performance.now()
  readonly #wantsContent: boolean
  #delivery: Delivery | undefined
  #events: HeraldEvent[] | undefined
  #outcome: DeliveryOutcome | undefined
  #code: ErrorCode | undefined

  constructor(trace: Trace, parts: WatchParts) {
    this.#trace = trace
    this.#parts = parts
    this.#wantsContent = parts.observers.some(({ content }) => content !== undefined)
  }

  /** Milliseconds since it began. */
  get elapsedMs(): number {
    return performance.now() - this.#begun
  }

  tell(moment: WithoutTrace<Moment>): void {
    const whole = { trace: this.#trace, ...moment } as Moment
    for (const observer of this.#parts.observers) {
      this.#safely(() => observer.moment?.(whole))
    }
  }

  /** Runs the work inside of what the observers put around it: exactly once, whatever they do. */
  around<T>(work: () => T): T {
    let ran: { readonly value: T } | undefined
    const once = (): T => (ran ??= { value: work() }).value
    let outermost = once
    for (const observer of this.#parts.observers) {
      const inner = outermost
      if (observer.around !== undefined) {
        outermost = () => observer.around?.(this.#trace, inner) as T
      }
    }
    try {
      outermost()
    } catch (cause) {
      if (ran === undefined) this.#complain(cause)
    }
    return once()
  }

  /** What the jobs of this delivery carry. */
  carrier(): Carrier | undefined {
    const all: Record<string, string> = {}
    for (const observer of this.#parts.observers) {
      this.#safely(() => Object.assign(all, observer.carrier?.(this.#trace)))
    }
    const isFit = Object.keys(all).length > 0 && JSON.stringify(all).length <= mostCarried
    return isFit ? all : undefined
  }

  refused(code: ErrorCode): void {
    this.#outcome = 'refused'
    this.#code = code
    this.tell({ name: 'refused', code })
  }

  /** Why the sender is to try again, or that nothing could be read. */
  ended(outcome: DeliveryOutcome, code?: ErrorCode): void {
    this.#outcome = outcome
    this.#code = code
  }

  arrived(delivery: Delivery): void {
    this.#delivery = delivery
  }

  *events(made: Iterable<HeraldEvent>): Generator<HeraldEvent> {
    if (this.#wantsContent) this.#events = []
    for (const event of made) {
      this.tell({ name: 'event', event: factsOf(event) })
      this.#events?.push(event)
      yield event
    }
  }

  /** Undefined where nobody waits for an answer. */
  answered(reply: Reply | undefined): void {
    const code = this.#code
    this.tell({
      name: 'answered',
      ...(reply !== undefined && { status: reply.status }),
      outcome: this.#outcome ?? 'probe',
      ...(code !== undefined && { code }),
      durationMs: this.elapsedMs,
    })
    if (this.#wantsContent && reply !== undefined) this.#show(reply)
  }

  #show(reply: Reply): void {
    if (this.#delivery === undefined) return
    const content = { delivery: withoutSecrets(this.#delivery), events: this.#events, reply }
    for (const observer of this.#parts.observers) {
      this.#safely(() => observer.content?.(this.#trace, content))
    }
  }

  #safely(work: () => unknown): void {
    try {
      const result = work()
      if (result instanceof Promise) result.catch((cause) => this.#complain(cause))
    } catch (cause) {
      this.#complain(cause)
    }
  }

  #complain(cause: unknown): void {
    const error = MailheraldError.is(cause) ? cause.message : undefined
    this.#parts.logger.warn('an observer threw', { error, cause })
  }
}

const mostCarried = 4096

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
