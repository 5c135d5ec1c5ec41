import { MailheraldError, type ErrorCode } from '../errors.js'

/** Why a handler failed: never a name or a message, which handlers may make of addresses. */
export function failureCode(error: unknown): ErrorCode {
  const code = MailheraldError.is(error) ? error.code : undefined
  // Whatever is thrown can call itself a MailheraldError.
  return code !== undefined && isCode.test(code) ? code : 'ERR_HANDLER_FAILED'
}

const isCode = /^ERR_[A-Z_]{1,40}$/
