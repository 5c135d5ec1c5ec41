import { callSafely } from './util/call-safely.js'

/**
 * Where the herald writes what happened. What it writes of its own never holds a secret, a body or an email
 * address; the stack of what your handler threw is written as it is.
 */
export interface Logger {
  debug(message: string, fields?: LogFields): void
  info(message: string, fields?: LogFields): void
  warn(message: string, fields?: LogFields): void
  error(message: string, fields?: LogFields): void
}

export type LogFields = Readonly<Record<string, unknown>>

type Level = keyof Logger

/** Writes warnings and errors to the console, one JSON line each: control characters come out escaped. */
export const consoleLogger: Logger = {
  debug: () => {},
  info: () => {},
  warn: (message, fields) => console.warn(line('warn', message, fields)),
  error: (message, fields) => console.error(line('error', message, fields)),
}

/** Writes nothing. */
export const silentLogger: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
}

const longest = { text: 1000, line: 4096 }

function line(level: Level, message: string, fields: LogFields = {}): string {
  const entry = { level, message: `mailherald: ${message}`, ...fields }
  const whole = JSON.stringify(entry, (_, value: unknown) => cut(value, longest.text))
  if (whole.length <= longest.line) return whole
  // What is short says what it was about; lists go.
  const short = Object.entries(entry).filter(([, value]) => typeof value !== 'object')
  return JSON.stringify(Object.fromEntries(short), (_, value: unknown) => cut(value, 200))
}

function cut(value: unknown, length: number): unknown {
  return typeof value === 'string' && value.length > length ? `${value.slice(0, length)}…` : value
}

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
