import type { HeraldEvent } from '@mailherald/core'
import { peopleIn } from '../util/people-in.js'
import { Allowance, cutDown } from '../keep/cut-down.js'
import type { Masker } from '../mask/masker.js'
import type { EventLine, WholeEvent } from './shapes.js'
import { sourcesOf } from './sources.js'
import { withoutAbsent } from '../util/without-absent.js'

/** An event in one line. */
export function eventLine(event: HeraldEvent, masker: Masker): EventLine {
  const { id, type, provider, account, providerType, occurredAt, test } = event
  const about = masker.about([event])
  const text = (value: unknown): string | undefined =>
    typeof value === 'string' ? about.text(value.slice(0, longest)) : undefined
  return withoutAbsent({
    id,
    type,
    provider,
    account,
    providerType: about.text(providerType),
    occurredAt: occurredAt.getTime(),
    test,
    people: peopleIn(event)
      .slice(0, mostPeople)
      .map((address) => masker.person(address)),
    messageId: text('messageId' in event ? event.messageId : undefined),
    reference: text('reference' in event ? event.reference : undefined),
    detail: text(detailOf(event)),
  })
}

const longest = 300
const mostPeople = 5

/** Not every provider of others makes events as their types say. */
function detailOf(event: HeraldEvent): string | undefined {
  try {
    return detailIn(event)
  } catch {
    return undefined
  }
}

function detailIn(event: HeraldEvent): string | undefined {
  switch (event.type) {
    case 'email.bounced':
      return [event.bounce.kind, event.bounce.category, event.bounce.diagnostic]
        .filter((part) => part !== undefined)
        .join(', ')
    case 'email.deferred':
      return event.deferral.reason
    case 'email.rejected':
    case 'email.failed':
    case 'email.suppressed':
      return event.reason
    case 'email.clicked':
      return event.url
    case 'email.complained':
      return event.feedbackType
    case 'email.received':
      return event.subject
    case 'unknown':
      return event.issues.map(({ path, message }) => `${path}: ${message}`).join('; ')
    default:
      return 'domain' in event && typeof event.domain === 'string' ? event.domain : undefined
  }
}

/** An event with everything in it, as far as it is of a size to be looked at. */
export function wholeEvent(event: HeraldEvent, masker: Masker): WholeEvent {
  const about = masker.about([event])
  const { raw, ...fields } = event
  return {
    line: eventLine(event, masker),
    fields: masked(cutDown(fields, new Allowance(allowed)), about),
    raw: masked(cutDown(raw, new Allowance(allowed)), about),
    sources: maskedSources(sourcesOf(fields, raw), about),
  }
}

const allowed = { characters: 64 * 1024, values: 5000 }

/** The same in its texts and in the names of its fields. */
function masked(value: unknown, masker: Masker): unknown {
  if (typeof value === 'string') return masker.text(value)
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (Array.isArray(value)) return value.map((each) => masked(each, masker))
  const copy = Object.create(null) as Record<string, unknown>
  for (const [key, each] of Object.entries(value)) copy[masker.text(key)] = masked(each, masker)
  return copy
}

function maskedSources(
  sources: ReadonlyMap<string, readonly string[]>,
  masker: Masker,
): Record<string, readonly string[]> {
  const all = [...sources].map(
    ([path, found]) => [masker.text(path), found.map((each) => masker.text(each))] as const,
  )
  return Object.fromEntries(all)
}
