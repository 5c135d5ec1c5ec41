/** Where the herald writes what happened. Fields never hold a secret, a body or an email address. */
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

const longest = 4096

function line(level: Level, message: string, fields: LogFields = {}): string {
  const text = JSON.stringify({ level, message: `mailherald: ${message}`, ...fields })
  return text.length <= longest
    ? text
    : JSON.stringify({ level, message: `mailherald: ${message.slice(0, longest / 2)}`, cut: true })
}
