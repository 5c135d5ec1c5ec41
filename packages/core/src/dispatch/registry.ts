import { MailheraldError } from '../errors.js'
import { eventTypes, type EventType, type HeraldEvent } from '../events/event-map.js'
import { compileFilter, patternMatches } from './filter.js'
import type { EventFilter, EventPattern, Handler, HandlerOptions } from './handler.js'

/** A handler as it was registered. */
export interface RegisteredHandler {
  readonly name: string
  readonly patterns: readonly EventPattern[]
  readonly filter: EventFilter
  readonly handler: Handler
  readonly bestEffort: boolean
  readonly timeoutMs: number | undefined
  readonly once: boolean
  accepts(event: HeraldEvent): boolean
}

/** What `Registry.add` takes beside the handler. */
export interface NewHandler {
  readonly pattern: EventPattern | readonly EventPattern[]
  readonly options: HandlerOptions
  readonly handler: Handler
  readonly once: boolean
}

/** Who wants which events, in the order in which they said so. */
export class Registry {
  #handlers: readonly RegisteredHandler[] = []
  readonly #byType = new Map<EventType, readonly RegisteredHandler[]>()
  readonly #held = new Set<RegisteredHandler>()

  add(wish: NewHandler): RegisteredHandler {
    const registered = this.#describe(wish)
    this.#replace([...this.#handlers, registered])
    return registered
  }

  remove(unwanted: (registered: RegisteredHandler) => boolean): boolean {
    const left = this.#handlers.filter((registered) => !unwanted(registered))
    const removed = left.length < this.#handlers.length
    this.#replace(left)
    return removed
  }

  /** The handlers that want this event. One that wants a single event is held until `settle` says how it went. */
  take(event: HeraldEvent): readonly RegisteredHandler[] {
    const candidates = this.#candidates(event.type)
    const wanted = this.#allWant(candidates, event)
      ? candidates
      : candidates.filter((registered) => this.#wants(registered, event))
    for (const registered of wanted) if (registered.once) this.#held.add(registered)
    return wanted
  }

  // A batch asks thousands of times, and mostly all want the event.
  #allWant(candidates: readonly RegisteredHandler[], event: HeraldEvent): boolean {
    for (const registered of candidates) if (!this.#wants(registered, event)) return false
    return true
  }

  #wants(registered: RegisteredHandler, event: HeraldEvent): boolean {
    return registered.accepts(event) && !this.#held.has(registered)
  }

  /** @param runs how it went, in the order of the handlers */
  settle(
    handlers: readonly RegisteredHandler[],
    runs: readonly { readonly state: string }[],
  ): void {
    for (let i = 0; i < handlers.length; i++) {
      const registered = handlers[i]
      if (registered?.once !== true) continue
      this.#held.delete(registered)
      if (runs[i]?.state === 'done') this.remove((other) => other === registered)
    }
  }

  #candidates(type: EventType): readonly RegisteredHandler[] {
    const known = this.#byType.get(type)
    if (known !== undefined) return known
    const candidates = this.#handlers.filter(({ patterns }) =>
      patterns.some((pattern) => patternMatches(pattern, type)),
    )
    this.#byType.set(type, candidates)
    return candidates
  }

  all(): readonly RegisteredHandler[] {
    return this.#handlers
  }

  #replace(handlers: readonly RegisteredHandler[]): void {
    this.#handlers = handlers
    this.#byType.clear()
  }

  #describe({ pattern, options, handler, once }: NewHandler): RegisteredHandler {
    const patterns = (typeof pattern === 'string' ? [pattern] : pattern).map(checkedPattern)
    if (patterns.length === 0) throw invalid('A handler needs at least one event pattern.')
    if (typeof handler !== 'function')
      throw invalid(`The handler for "${patterns.join()}" is not a function.`)
    const { bestEffort = false, timeoutMs } = options
    if (timeoutMs !== undefined && !(timeoutMs >= 1 && timeoutMs < 2 ** 31)) {
      throw invalid('"timeoutMs" must be a number of milliseconds from 1 to 2147483647.')
    }
    const name =
      options.name === undefined ? this.#unusedName(patterns, handler) : this.#ownName(options.name)
    const accepts = compileFilter(options)
    return { name, patterns, filter: options, handler, bestEffort, timeoutMs, once, accepts }
  }

  #ownName(name: string): string {
    if (name.trim() === '') throw invalid('"name" must not be empty.')
    if (!this.#has(name)) return name
    throw new MailheraldError(
      'ERR_HANDLER_NAME_TAKEN',
      `Another handler is named "${name}". Finished work is remembered under this name: give each handler its own.`,
      { details: { handler: name } },
    )
  }

  #unusedName(patterns: readonly EventPattern[], handler: Handler): string {
    const base = `${patterns.join()}:${handler.name || 'handler'}`
    let name = base
    for (let n = 2; this.#has(name); n++) name = `${base}#${n}`
    return name
  }

  #has(name: string): boolean {
    return this.#handlers.some((registered) => registered.name === name)
  }
}

const families = new Set(
  eventTypes.flatMap((type) => (type.includes('.') ? [`${type.split('.')[0]}.*`] : [])),
)

function checkedPattern(pattern: EventPattern): EventPattern {
  if (
    pattern === '*' ||
    families.has(pattern) ||
    (eventTypes as readonly string[]).includes(pattern)
  )
    return pattern
  throw invalid(
    `"${String(pattern)}" is not an event type. Known are: ${eventTypes.join(', ')}; ${[...families].join(', ')}; *.`,
  )
}

function invalid(message: string): MailheraldError {
  return new MailheraldError('ERR_OPTION_INVALID', message)
}
