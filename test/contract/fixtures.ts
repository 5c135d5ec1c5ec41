import { readFileSync } from 'node:fs'
import type { JsonEvent } from '@mailherald/core/contract'
import { fixturesIn, type Fixture } from '@mailherald/test-support/fixtures'

/** The events that are expected of a fixture, each with a payload: the expectations leave it out. */
function expectedOf({ expectation, body }: Fixture): readonly JsonEvent[] {
  const events = JSON.parse(readFileSync(expectation, 'utf8')) as readonly JsonEvent[]
  return events.map((event) => ({ ...event, raw: body.toString() }))
}

/** All that a provider's fixtures and samples come to. */
export function expectedEvents(slug: string): readonly JsonEvent[] {
  return fixturesIn(slug).flatMap(expectedOf)
}
