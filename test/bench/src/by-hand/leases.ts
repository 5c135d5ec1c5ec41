import { memoryIdempotency, type IdempotencyStore } from '@mailherald/core'

/** Runs work once for an event: what is thrown in it frees the event. False: it is still running, and is to come again. */
export type Once = (eventId: string, work: (attempt: number) => void) => boolean

interface Lease {
  state: 'reserved' | 'done'
  readonly attempt: number
  until: number
}

const most = 50_000
const leaseMs = 20_000
const week = 7 * 24 * 60 * 60 * 1000
let [young, old] = [new Map<string, Lease>(), new Map<string, Lease>()]

/**
 * By hand: a process that dies in the work frees the event by and by, and what is done is kept a week, or as long as it is among
 * the latest 50,000 to 100,000. As strong as our memory, but for what only work that takes its time needs: a token that
 * tells a lease from its successor, and leases that outlive the older half.
 */
export const leased: Once = (eventId, work) => {
  const known = young.get(eventId) ?? old.get(eventId)
  const now = performance.now()
  if (known !== undefined && known.until > now) return known.state === 'done'
  if (young.size >= most) [young, old] = [new Map(), young]
  const lease: Lease = {
    state: 'reserved',
    attempt: (known?.attempt ?? 0) + 1,
    until: now + leaseMs,
  }
  young.set(eventId, lease)
  try {
    work(lease.attempt)
  } catch (error) {
    lease.until = 0
    throw error
  }
  lease.state = 'done'
  lease.until = performance.now() + week
  return true
}

/** The same by our memory, which keeps no objects. */
export function inOurMemory(): Once {
  const store = memoryIdempotency()
  return (eventId, work) => {
    const task = { eventId, handler: 'by hand' }
    const reservation = store.reserve(task, leaseMs) as Awaited<
      ReturnType<IdempotencyStore['reserve']>
    >
    if (reservation.state !== 'reserved') return reservation.state === 'done'
    try {
      work(reservation.attempt)
    } catch (error) {
      void store.release(task, reservation.token)
      throw error
    }
    void store.done(task, reservation.token)
    return true
  }
}

/** The same events are new again. */
export function freeAll(): void {
  ;[young, old] = [new Map(), new Map()]
}
