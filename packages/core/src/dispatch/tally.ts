import type { HeraldEvent } from '../events/event-map.js'
import type { Issue } from '../events/unknown.js'
import { isSettled, type EventOutcome, type Run } from './outcome.js'

const mostIssues = 20

/** What became of the events of one delivery, without the events: a batch has thousands. */
export class Tally {
  /** How many there were. */
  events: number
  /** Whether the provider should try again: a handler has failed, or is still running. */
  wantsRetry = false
  #unread = 0
  readonly #issues: Issue[] = []

  /** @param events that are stored instead of handled */
  constructor(events = 0) {
    this.events = events
  }

  add({ event, runs }: EventOutcome): void {
    this.events++
    if (runs.some(isLeft)) this.wantsRetry = true
    const issues = issuesOf(event)
    if (issues.length === 0 || !runs.every(isBestEffort)) return
    this.#unread++
    this.#issues.push(...issues.slice(0, mostIssues - this.#issues.length))
  }

  /** What is wrong with the events, where that is so with all of them and only best-effort handlers took them. */
  get issues(): readonly Issue[] | undefined {
    return this.#unread > 0 && this.#unread === this.events ? this.#issues : undefined
  }
}

function isLeft(run: Run): boolean {
  return !isSettled(run) && !isBestEffort(run)
}

function isBestEffort({ bestEffort }: Run): boolean {
  return bestEffort
}

const none: readonly Issue[] = []

function issuesOf(event: HeraldEvent): readonly Issue[] {
  return event.type === 'unknown' ? event.issues : none
}
