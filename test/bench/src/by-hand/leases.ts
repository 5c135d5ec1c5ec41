interface Lease {
  state: 'reserved' | 'done'
  readonly attempt: number
  until: number
}

const most = 50_000
const week = 7 * 24 * 60 * 60 * 1000
let [young, old] = [new Map<string, Lease>(), new Map<string, Lease>()]

/** Runs work once for an event: a process that dies in it frees the event by and by, and what is done is kept a week. */
export function leased(eventId: string, work: (attempt: number) => void): void {
  const known = young.get(eventId) ?? old.get(eventId)
  const now = performance.now()
  if (known !== undefined && known.until > now) return
  if (young.size >= most) [young, old] = [new Map(), young]
  const lease: Lease = {
    state: 'reserved',
    attempt: (known?.attempt ?? 0) + 1,
    until: now + 20_000,
  }
  young.set(eventId, lease)
  work(lease.attempt)
  lease.state = 'done'
  lease.until = performance.now() + week
}

/** The same events are new again. */
export function freeAll(): void {
  ;[young, old] = [new Map(), new Map()]
}
