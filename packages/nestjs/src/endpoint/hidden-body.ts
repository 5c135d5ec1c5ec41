import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

const hidden = new WeakMap<IncomingMessage, IncomingHttpHeaders>()

/**
 * Lets a request look as if it had no body, so that body parsers leave its stream alone: by the headers they
 * look at. The list of raw headers stays whole, and the herald reads that one.
 */
export function hideBody(req: IncomingMessage, ...names: string[]): void {
  const given = names.filter((name) => req.headers[name] !== undefined)
  hidden.set(req, Object.fromEntries(given.map((name) => [name, req.headers[name]])))
  for (const name of given) delete req.headers[name]
}

/** Gives the headers back. */
export function showBody(req: IncomingMessage): void {
  Object.assign(req.headers, hidden.get(req))
  hidden.delete(req)
}
