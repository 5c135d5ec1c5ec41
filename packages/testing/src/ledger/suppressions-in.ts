import {
  suppressionChangeOf,
  type HeraldEvent,
  type Suppression,
  type SuppressedFor,
  type SuppressionChange,
} from '@mailherald/core'
import { everything } from '@mailherald/core/ledger-kit'
import type { Entry, RemovedByHand } from './entry.js'

/** After how many refusals in a row that may pass an address is suppressed. */
export interface SoftBouncePolicy {
  /** At least 2. */
  readonly count: number
  /** In milliseconds, between the first and the last. */
  readonly withinMs: number
}

/** One place on the list, and the last thing that was said about it. */
interface Place extends Suppression {
  readonly isOn: boolean
}

/** Who is on the list now, whoever was put there last first. */
export function suppressionsIn(
  entries: readonly Entry[],
  policy: SoftBouncePolicy | false,
): readonly Suppression[] {
  const places = new Map<string, Place>()
  const removals: RemovedByHand[] = []
  const before: HeraldEvent[] = []
  for (const entry of entries) {
    if (entry.kind === 'remove') {
      removals.push(entry)
      for (const [key, place] of places) {
        if (isMeant(place, entry) && place.lastSeen <= entry.at)
          places.set(key, off(place, entry.at))
      }
      continue
    }
    if (entry.kind === 'event') before.push(entry.event)
    for (const place of saidBy(entry, { before, policy })) {
      const isLate =
        entry.kind === 'event' &&
        removals.some((removal) => isMeant(place, removal) && place.lastSeen <= removal.at)
      if (!isLate) say(places, place)
    }
  }
  return [...places.values()]
    .filter(({ isOn }) => isOn)
    .toSorted((a, b) => +b.lastSeen - +a.lastSeen)
    .map(({ isOn: _, ...suppression }) => suppression)
}

/** Of two things that were said about a place, the later one counts; of two at the same time, that it is on the list. */
function say(places: Map<string, Place>, said: Place): void {
  const { address, account, scope, reason } = said
  const key = JSON.stringify([address, account, scope, reason])
  const known = places.get(key)
  if (known === undefined) return void places.set(key, said)
  const isNews = +said.lastSeen > +known.lastSeen
  const wins = isNews || (+said.lastSeen === +known.lastSeen && said.isOn)
  const latest = wins ? said : known
  const both = said.isOn && known.isOn
  const since = new Date(both ? Math.min(+said.since, +known.since) : +latest.since)
  places.set(key, { ...latest, since })
}

function off(place: Place, at: Date): Place {
  return { ...place, isOn: false, since: at, lastSeen: at }
}

function isMeant(
  { address, account, scope }: Suppression,
  removal: Pick<RemovedByHand, 'address' | 'account' | 'scope'>,
): boolean {
  return (
    address === removal.address &&
    (removal.account === undefined || account === removal.account) &&
    (removal.scope === undefined || scope === removal.scope)
  )
}

interface Past {
  readonly before: readonly HeraldEvent[]
  readonly policy: SoftBouncePolicy | false
}

function saidBy(entry: Exclude<Entry, RemovedByHand>, past: Past): readonly Place[] {
  if (entry.kind === 'add') {
    const { address, account, scope, evidence, at } = entry
    return [placeOf({ address, scope, evidence, at, account, reason: 'manual', isOn: true })]
  }
  const { account } = entry.event
  const change = suppressionChangeOf(entry.event)
  if (change === undefined) return []
  const { address, at } = change
  if (change.action === 'remove') {
    const { scope, reasons } = change
    return reasons.map((reason) =>
      placeOf({ address, scope, evidence: [], at, account, reason, isOn: false }),
    )
  }
  if (change.action === 'add') return [placeOf({ ...change, account, isOn: true })]
  const bounces = refusalsInARow(change, account, past)
  const { policy } = past
  if (policy === false || bounces < policy.count) return []
  const evidence = [`${bounces} refusals in a row, and no delivery in between`]
  const reason = 'bounce' as const
  return [placeOf({ address, at, account, reason, evidence, scope: everything, isOn: true })]
}

interface Said extends Pick<Place, 'address' | 'scope' | 'evidence' | 'isOn'> {
  readonly account: string | undefined
  readonly reason: SuppressedFor
  readonly at: Date
}

function placeOf({ address, account, scope, reason, evidence, at, isOn }: Said): Place {
  const owner = account === undefined ? {} : { account }
  return { address, ...owner, scope, reason, evidence, since: at, lastSeen: at, isOn }
}

/** How many there were in the window that ends with this one, since the last delivery. */
function refusalsInARow(
  { address, at }: SuppressionChange,
  account: string | undefined,
  { before, policy }: Past,
): number {
  if (policy === false) return 0
  const start = +at - policy.withinMs
  const own = before.filter((event) => event.account === account && event.occurredAt <= at)
  const delivered = own.filter(
    (event) => event.type === 'email.delivered' && event.recipient.toLowerCase() === address,
  )
  const since = Math.max(start, ...delivered.map(({ occurredAt }) => +occurredAt))
  return own.filter((event) => {
    const change = suppressionChangeOf(event)
    return change?.action === 'soft-bounce' && change.address === address && +change.at > since
  }).length
}
