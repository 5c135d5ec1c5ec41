import type { LogFields, Logger } from './logger.js'

/** The same logger, except that its failures change nothing: an answer must not depend on a log line. */
export function guardedLogger(logger: Logger): Logger {
  const guarded = (level: keyof Logger) => (message: string, fields?: LogFields) => {
    try {
      const written: unknown = logger[level](message, fields)
      if (written instanceof Promise) written.catch(() => {})
    } catch {
      // There is nowhere left to tell it.
    }
  }
  return {
    debug: guarded('debug'),
    info: guarded('info'),
    warn: guarded('warn'),
    error: guarded('error'),
  }
}
