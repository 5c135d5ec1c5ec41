import type { Delivery, Reply } from './delivery.js'
import { wantsRetry, type EventOutcome } from './dispatch.js'
import { MailheraldError } from './errors.js'
import type { HeraldEvent } from './events/event-map.js'
import type { Issue } from './events/unknown.js'
import { errorReply, jsonReply, malformedReply, unauthorized } from './http/reply.js'
import type { Logger } from './logger.js'
import type { Provider } from './provider.js'
import type { Refused } from './verify/verifier.js'

/** What an answer needs to know of the herald. */
export interface AnswerSettings {
  readonly logger: Logger
  readonly ackDeadlineMs: number
  onError(error: MailheraldError): void
}

/** The events of a delivery, and what became of them: nothing yet where they are stored in a queue. */
export interface Handled {
  readonly events: readonly HeraldEvent[]
  readonly outcomes: readonly EventOutcome[]
}

/** The answer when everything has been handled or stored. */
export function acknowledge({ ack }: Provider, { events, outcomes }: Handled): Reply {
  if (wantsRetry(outcomes)) return jsonReply(ack.retry, { error: 'retry' })
  const issues = issuesOfAll(outcomes)
  return issues === undefined
    ? jsonReply(ack.success, { events: events.length })
    : malformedReply(ack.malformed ?? 422, issues)
}

/** The answer when time is up. The handlers go on: what they have finished by the next delivery is not run again. */
export function late(
  { ack }: Provider,
  { provider, account }: Delivery,
  { logger, ackDeadlineMs }: AnswerSettings,
): Reply {
  const message = 'the handlers take longer than the sender is kept waiting: answered as "retry"'
  logger.warn(message, { provider, account, ackDeadlineMs })
  return jsonReply(ack.retry, { error: 'retry' })
}

const mostIssues = 20

/** What is wrong with the events, where that is so with all of them and only best-effort handlers took them. */
export function issuesOfAll(outcomes: readonly EventOutcome[]): readonly Issue[] | undefined {
  if (outcomes.length === 0 || !outcomes.every(isUnread)) return undefined
  return outcomes.flatMap(({ event }) => issuesOf(event)).slice(0, mostIssues)
}

function isUnread({ event, runs }: EventOutcome): boolean {
  return issuesOf(event).length > 0 && runs.every((run) => run.bestEffort)
}

const none: readonly Issue[] = []

function issuesOf(event: HeraldEvent): readonly Issue[] {
  return event.type === 'unknown' ? event.issues : none
}

/** The answer to a delivery that is not believed. */
export function refuse(
  { provider, account }: Delivery,
  { code, reason }: Refused,
  { logger }: AnswerSettings,
): Reply {
  logger.warn('delivery refused', { provider, account, code, reason })
  return unauthorized
}

/** Our own faults make the provider post again; the sender's are answered as what they are. */
export function failed(
  cause: unknown,
  provider: Provider | undefined,
  settings: AnswerSettings,
): Reply {
  const error = MailheraldError.is(cause)
    ? cause
    : new MailheraldError('ERR_INTERNAL', 'Mailherald failed on this delivery.', { cause })
  const reply = errorReply(error)
  if (reply.status < 500) {
    settings.logger.warn('request refused', {
      provider: provider?.id,
      code: error.code,
      reason: error.message,
    })
    return reply
  }
  settings.onError(error)
  if (error.code === 'ERR_BODY_ALREADY_PARSED' || provider === undefined) return reply
  return jsonReply(provider.ack.retry, { error: error.code })
}
