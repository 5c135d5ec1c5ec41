import type { LogFields, Logger } from '@mailherald/core'
import { Logger as NestLogger } from '@nestjs/common'

const longest = 4096

/** Writes to the logger of the Nest app, one line each: fields follow as JSON. */
export function nestLogger(): Logger {
  const logger = new NestLogger('Mailherald')
  return {
    debug: (message, fields) => logger.debug(line(message, fields)),
    info: (message, fields) => logger.log(line(message, fields)),
    warn: (message, fields) => logger.warn(line(message, fields)),
    error: (message, fields) => logger.error(line(message, fields)),
  }
}

function line(message: string, fields?: LogFields): string {
  const text = fields === undefined ? message : `${message} ${JSON.stringify(fields)}`
  return text.slice(0, longest)
}
