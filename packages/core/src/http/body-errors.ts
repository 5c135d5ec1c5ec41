import type { BodyLimits } from '../delivery.js'
import { MailheraldError } from '../errors.js'

/** The body, or its announced length, is over the limit. */
export function bodyTooLarge({ bytes }: BodyLimits): MailheraldError {
  return new MailheraldError(
    'ERR_BODY_TOO_LARGE',
    `The body is larger than ${bytes} bytes. Raise the provider's option "bodyLimit" where its batches are larger.`,
    { details: { limit: bytes } },
  )
}

/** What serves the herald has a limit of its own, which is lower. */
export function bodyTooLargeForHost(cause: unknown): MailheraldError {
  return new MailheraldError(
    'ERR_BODY_TOO_LARGE',
    "The server cut the body off at a limit of its own. Raise the server's limit: the provider's is higher.",
    { cause },
  )
}

/** The body did not end in time. */
export function bodyTimeout({ timeoutMs }: BodyLimits): MailheraldError {
  return new MailheraldError('ERR_BODY_TIMEOUT', `The body did not end within ${timeoutMs} ms.`, {
    details: { timeoutMs },
  })
}

/** The sender went away before the end of the body. */
export function bodyAborted(cause?: unknown): MailheraldError {
  return new MailheraldError(
    'ERR_BODY_ABORTED',
    'The sender broke off before the end of the body.',
    {
      ...(cause !== undefined && { cause }),
    },
  )
}

/** Somebody has read the body before us and kept no bytes. */
export function bodyAlreadyParsed(remedy: string): MailheraldError {
  return new MailheraldError(
    'ERR_BODY_ALREADY_PARSED',
    `The body was read before Mailherald saw it, and its bytes were not kept; signatures are over the bytes. ${remedy}`,
  )
}
