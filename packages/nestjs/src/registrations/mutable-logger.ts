import type { Logger } from '@mailherald/core'

/** A logger whose warnings can be held back for a while. */
export interface MutableLogger extends Logger {
  withoutWarnings<T>(work: () => T): T
}

/** Wraps a logger. */
export function mutableLogger(logger: Logger): MutableLogger {
  let muted = false
  return {
    debug: (message, fields) => logger.debug(message, fields),
    info: (message, fields) => logger.info(message, fields),
    warn: (message, fields) => void (muted || logger.warn(message, fields)),
    error: (message, fields) => logger.error(message, fields),
    withoutWarnings(work) {
      muted = true
      try {
        return work()
      } finally {
        muted = false
      }
    },
  }
}
