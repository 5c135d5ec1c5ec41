import type { Delivery, Reply } from '../delivery.js'
import { MailheraldError, type ErrorCode } from '../errors.js'
import { countReply, jsonReply } from '../delivery.js'
import { errorReply, malformedReply, unauthorized, usualStatus } from './reply.js'
import type { Logger } from '../logger.js'
import type { Ack, Provider } from '../provider.js'
import type { RefusalLog } from './refusal-log.js'
import { refusalReason } from './refusal-reason.js'
import type { Tally } from '../dispatch/tally.js'
import type { Watch } from '../observe/watch.js'
import type { Refused } from '../verify/verifier.js'

/** What an answer needs to know of the herald. */
export interface AnswerParts {
  readonly logger: Logger
  readonly refusals: RefusalLog
  readonly ackDeadlineMs: number
  /** Of this delivery, where somebody observes. */
  readonly watch?: Watch
  onError(error: MailheraldError): void
}

/** The answer when everything has been handled or stored. */
export function acknowledge(
  { ack }: Provider,
  { events, wantsRetry, issues }: Tally,
  { watch }: Pick<AnswerParts, 'watch'>,
): Reply {
  watch?.ended(wantsRetry ? 'retry' : issues === undefined ? 'accepted' : 'unreadable')
  if (wantsRetry) return jsonReply(ack.retry, { error: 'retry' })
  return issues === undefined
    ? countReply(ack.success, events)
    : malformedReply(ack.malformed ?? 422, issues)
}

/** The answer when time is up. The handlers go on: what they have finished by the next delivery is not run again. */
export function late(
  { ack }: Provider,
  { provider, account }: Delivery,
  { logger, ackDeadlineMs, watch }: AnswerParts,
): Reply {
  const message = 'the handlers take longer than the sender is kept waiting: answered as "retry"'
  logger.warn(message, { provider, account, ackDeadlineMs })
  watch?.ended('retry')
  return jsonReply(ack.retry, { error: 'retry' })
}

interface Refusable {
  readonly provider: Provider
  readonly delivery: Delivery
}

/** The answer to a delivery that is rejected. */
export function refuse(
  { provider: { ack }, delivery }: Refusable,
  refusal: Refused,
  { refusals, watch }: AnswerParts,
): Reply {
  const { provider, account } = delivery
  const reason = refusalReason(delivery, refusal)
  watch?.refused(refusal.code)
  refusals.add('delivery refused', { provider, account, code: refusal.code, reason })
  return refusal.code === 'ERR_BODY_TOO_LARGE'
    ? jsonReply(ack.tooLarge ?? 413, { error: refusal.code, message: reason })
    : unauthorized(ack.refused ?? 401)
}

/** Our own faults make the provider try again; the sender's are answered as what they are. */
export function failed(cause: unknown, provider: Provider | undefined, parts: AnswerParts): Reply {
  const error = MailheraldError.is(cause)
    ? cause
    : new MailheraldError('ERR_INTERNAL', 'Mailherald failed on this delivery.', { cause })
  if (isSendersFault(error)) {
    parts.watch?.refused(error.code)
    parts.refusals.add('request refused', {
      provider: provider?.id,
      code: error.code,
      reason: error.message,
      ...(error.code === 'ERR_PROVIDER_UNKNOWN' && error.details),
    })
    return errorReply(error, provider && ownStatus(error, provider.ack))
  }
  parts.watch?.ended('retry', error.code)
  parts.onError(error)
  if (provider === undefined) return errorReply(error)
  const { retry } = provider.ack
  // The message says how to mount Mailherald: whoever tries it out by hand should see it.
  if (error.code === 'ERR_BODY_ALREADY_PARSED') return errorReply(error, retry < 500 ? retry : 500)
  return jsonReply(retry, { error: error.code })
}

function isSendersFault(error: MailheraldError): boolean {
  return error.code === 'ERR_OVERLOADED' || usualStatus(error) < 500
}

/** Undefined where the provider understands the usual one. */
function ownStatus({ code }: MailheraldError, ack: Ack): number | undefined {
  if (code === 'ERR_OVERLOADED') return ack.retry
  if (code === 'ERR_BODY_TOO_LARGE') return ack.tooLarge
  return unreadable.has(code) ? ack.unreadable : undefined
}

const unreadable: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'ERR_BODY_TIMEOUT',
  'ERR_BODY_ABORTED',
  'ERR_BODY_UNREADABLE',
  'ERR_ENCODING_UNSUPPORTED',
])
