import { callSafely } from './call-safely.js'
import type { LogFields, Logger } from './logger.js'

/** The same logger, except that its failures change nothing: an answer must not depend on a log line. */
export function guardedLogger(logger: Logger): Logger {
  const guarded =
    (level: keyof Logger) =>
    (message: string, fields?: LogFields): void =>
      // There is nowhere left to tell it.
      callSafely(
        () => logger[level](message, fields),
        () => {},
      )
  return {
    debug: guarded('debug'),
    info: guarded('info'),
    warn: guarded('warn'),
    error: guarded('error'),
  }
}
