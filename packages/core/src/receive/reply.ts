import { jsonReply, type Reply } from '../delivery.js'
import type { ErrorCode, MailheraldError, RequestErrorCode } from '../errors.js'
import type { Issue } from '../events/unknown.js'

const statusOf: Readonly<Record<RequestErrorCode, number>> = {
  ERR_PROVIDER_UNKNOWN: 404,
  ERR_METHOD_NOT_ALLOWED: 405,
  ERR_BODY_TOO_LARGE: 413,
  ERR_BODY_TIMEOUT: 408,
  ERR_BODY_ABORTED: 400,
  ERR_BODY_UNREADABLE: 400,
  ERR_BODY_ALREADY_PARSED: 500,
  ERR_ENCODING_UNSUPPORTED: 415,
  ERR_OVERLOADED: 503,
  ERR_PAYLOAD_MALFORMED: 422,
  ERR_VERIFIER_FAILED: 503,
}

/**
 * The one answer to every delivery that is rejected: it must not tell why. The challenge is in all of
 * them: without it some senders (Amazon SNS) do not send the credentials of their URL.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2
 */
export function unauthorized(status: number): Reply {
  return jsonReply(
    status,
    { error: 'unauthorized' },
    { 'www-authenticate': 'Basic realm="webhooks", charset="UTF-8"' },
  )
}

/** The usual status for an error. */
export function usualStatus({ code }: MailheraldError): number {
  return (statusOf as Partial<Record<ErrorCode, number>>)[code] ?? 500
}

/** The answer for an error, with no more of it than its code and a message without data. */
export function errorReply(error: MailheraldError, status: number = usualStatus(error)): Reply {
  const { methods } = error.details
  const headers = Array.isArray(methods) ? { allow: methods.join(', ') } : undefined
  return jsonReply(status, { error: error.code, message: error.message }, headers)
}

/** The answer to a delivery in which nothing could be read. */
export function malformedReply(status: number, issues: readonly Issue[]): Reply {
  return jsonReply(status, { error: 'ERR_PAYLOAD_MALFORMED', issues })
}
