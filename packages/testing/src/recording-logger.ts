import type { LogFields, Logger } from '@mailherald/core'

/** One line of the log. */
export interface LogLine {
  readonly level: keyof Logger
  readonly message: string
  readonly fields: LogFields
}

/** A logger that keeps its lines in `lines`, and passes them on to `next`. */
export function recordingLogger(lines: LogLine[], next: Logger | false | undefined): Logger {
  const write =
    (level: keyof Logger) =>
    (message: string, fields: LogFields = {}): void => {
      lines.push({ level, message, fields })
      if (next) next[level](message, fields)
    }
  return {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
  }
}
