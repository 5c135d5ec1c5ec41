import type { DeadLetter } from '@mailherald/core'
import { Problem } from '../http/problem-error.js'
import type { Masker } from '../mask/masker.js'
import type { InspectedDeadLetters } from '../options.js'
import { withoutAbsent } from '../util/without-absent.js'
import { eventLine } from '../view/event-line.js'
import type { DeadLine, QueueState } from '../view/shapes.js'
import { numberIn, textOf, type Answer, type Asked, type Parts } from './asked.js'
import { inTime } from './in-time.js'

/** What waits and runs, as far as the engine tells, and the dead letters, the oldest first. */
export const queue: Answer = async ({ query, masker }, parts): Promise<QueueState> => {
  const dead = deadIn(parts)
  const { queueCounts, logger } = parts.settings
  const offset = numberIn(query, 'offset', { most: 1_000_000, usual: 0 })
  const asked = Promise.all([dead.count(), dead.list({ offset, limit: 50 }), queueCounts?.()])
  const [count, letters, counts] = await inTime('queue', asked, logger)
  return withoutAbsent({
    counts,
    dead: count,
    letters: letters.map((letter) => deadLine(letter, masker)),
  })
}

function deadLine(letter: DeadLetter, masker: Masker): DeadLine {
  const { id, type, attempts, reason, failedAt, event } = letter
  const about = event === undefined ? masker : masker.about([event])
  return withoutAbsent({
    id,
    type,
    attempts,
    reason: about.text(reason.slice(0, 2000)),
    failedAt: failedAt.getTime(),
    event: event && eventLine(event, masker),
  })
}

/** Queues a dead letter again, or all of them. */
export const replay: Answer = (asked, parts) => {
  const dead = deadIn(parts)
  return act(asked, parts, {
    one: (id) => dead.replay(id),
    all: () => dead.replayAll(),
  })
}

/** Deletes a dead letter, or all of them. */
export const drop: Answer = (asked, parts) => {
  const dead = deadIn(parts)
  return act(asked, parts, { one: (id) => dead.drop(id), all: () => dead.dropAll() })
}

interface Act {
  one(id: string): Promise<boolean>
  all(): Promise<number>
}

async function act({ body }: Asked, { settings }: Parts, { one, all }: Act): Promise<unknown> {
  const id = textOf(body, 'id')
  if (id !== undefined) {
    return { count: Number(await inTime('queue', one(id), settings.logger)) }
  }
  if (body['all'] !== true) throw new Problem(400, 'Say which dead letter, or all of them.')
  return { count: await inTime('queue', all(), settings.logger) }
}

function deadIn({ settings: { deadLetters } }: Parts): InspectedDeadLetters {
  if (deadLetters !== undefined) return deadLetters
  throw new Problem(409, 'There is no queue: the inspector was given no "deadLetters".')
}
