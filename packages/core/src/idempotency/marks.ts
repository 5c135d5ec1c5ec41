/**
 * How far the handlers are with one event: a list, because nearly every event has one handler, and a map for each would
 * take most of the memory. Never changed: what many events have in common is kept once.
 */
export type Mark = Done | Lease

/** A handler has finished the event. */
export interface Done {
  readonly state: 'done'
  readonly handler: string
  readonly since: number
  /** Of another handler. */
  readonly next: Mark | undefined
}

/** A handler is working on the event, or has failed and may try again. */
export interface Lease {
  readonly state: 'reserved' | 'released'
  readonly handler: string
  readonly token: string
  readonly attempt: number
  readonly until: number
  /** Of another handler. */
  readonly next: Mark | undefined
}

/** The mark of a handler. */
export function markOf(marks: Mark | undefined, handler: string): Mark | undefined {
  let mark = marks
  while (mark !== undefined && mark.handler !== handler) mark = mark.next
  return mark
}

/** The lease of a handler, while it is held with this token. */
export function leaseOf(
  marks: Mark | undefined,
  handler: string,
  token: string,
): Lease | undefined {
  const mark = markOf(marks, handler)
  return mark?.state === 'reserved' && mark.token === token ? mark : undefined
}

/** The marks of the other handlers. */
export function othersThan(handler: string, marks: Mark | undefined): Mark | undefined {
  const found = markOf(marks, handler)
  if (found === undefined) return marks
  let others = found.next
  for (let mark = marks; mark !== undefined && mark !== found; mark = mark.next) {
    others = { ...mark, next: others }
  }
  return others
}

/** Whether one of the marks passes the test. */
export function isAnyMark(marks: Mark, test: (mark: Mark) => boolean): boolean {
  let mark: Mark | undefined = marks
  while (mark !== undefined && !test(mark)) mark = mark.next
  return mark !== undefined
}
