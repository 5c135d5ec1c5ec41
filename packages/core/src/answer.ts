import type { Delivery, Reply } from './delivery.js'
import { MailheraldError } from './errors.js'
import { errorReply, jsonReply, malformedReply, unauthorized } from './http/reply.js'
import type { Logger } from './logger.js'
import type { Provider } from './provider.js'
import type { RefusalLog } from './refusal-log.js'
import { refusalReason } from './refusal-reason.js'
import type { Tally } from './tally.js'
import type { Refused } from './verify/verifier.js'

/** What an answer needs to know of the herald. */
export interface AnswerSettings {
  readonly logger: Logger
  readonly refusals: RefusalLog
  readonly ackDeadlineMs: number
  onError(error: MailheraldError): void
}

/** The answer when everything has been handled or stored. */
export function acknowledge({ ack }: Provider, { events, wantsRetry, issues }: Tally): Reply {
  if (wantsRetry) return jsonReply(ack.retry, { error: 'retry' })
  return issues === undefined
    ? jsonReply(ack.success, { events })
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

/** The answer to a delivery that is not believed. */
export function refuse(delivery: Delivery, refusal: Refused, { refusals }: AnswerSettings): Reply {
  const { provider, account } = delivery
  const reason = refusalReason(delivery, refusal)
  refusals.add('delivery refused', { provider, account, code: refusal.code, reason })
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
    settings.refusals.add('request refused', {
      provider: provider?.id,
      code: error.code,
      reason: error.message,
      ...(error.code === 'ERR_PROVIDER_UNKNOWN' && error.details),
    })
    return reply
  }
  settings.onError(error)
  if (error.code === 'ERR_BODY_ALREADY_PARSED' || provider === undefined) return reply
  return jsonReply(provider.ack.retry, { error: error.code })
}
