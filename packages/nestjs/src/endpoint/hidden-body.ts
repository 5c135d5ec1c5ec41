import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

const hidden: unique symbol = Symbol('hidden headers')

interface Request extends IncomingMessage {
  [hidden]?: IncomingHttpHeaders | undefined
}

/**
 * Lets a request look as if it had no body, so that body parsers leave its stream alone: by the headers they
 * look at. The list of raw headers stays whole, and the herald reads that one.
 */
export function hideBody(req: Request, ...names: string[]): void {
  blankBody(req, ...names)
  for (const name of names) delete req.headers[name]
}

/**
 * The same for those who only read these headers, and do not ask whether they are there: where one is deleted, all others
 * take longer to read.
 */
export function blankBody(req: Request, ...names: string[]): void {
  const { headers } = req
  const taken: IncomingHttpHeaders = {}
  for (const name of names) {
    if (headers[name] === undefined) continue
    taken[name] = headers[name]
    headers[name] = undefined
  }
  req[hidden] = taken
}

/** Gives the headers back. */
export function showBody(req: Request): void {
  Object.assign(req.headers, req[hidden])
  req[hidden] = undefined
}

/** Whether they are still taken away. */
export function bodyIsHidden(req: Request): boolean {
  return req[hidden] !== undefined
}
