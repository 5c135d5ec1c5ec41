import type { IncomingMessage, ServerResponse } from 'node:http'
import { MailheraldError } from '@mailherald/core'
import type { Inspector } from '../inspector.js'
import { endWithServer } from './end-with-server.js'
import { sendResponse } from './send-response.js'
import { toRequest } from './to-request.js'

/** What `app.use` of Express 4 and 5 takes, and a server of Node's http calls. */
export type InspectorMiddleware = (
  req: IncomingMessage,
  res: ServerResponse,
  next?: (error?: unknown) => void,
) => void

/**
 * Serves the page at whatever path it is mounted: above or below body parsers.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID` when `view` is not an inspector
 * @example
 * ```ts
 * import { inspector } from '@mailherald/inspector'
 * import { inspectorMiddleware } from '@mailherald/inspector/node'
 *
 * const view = inspector({ guard: isAdmin })
 * app.use('/mailherald', inspectorMiddleware(view))
 * ```
 */
export function inspectorMiddleware(view: Pick<Inspector, 'fetch'>): InspectorMiddleware {
  if (typeof view?.fetch !== 'function') {
    throw new MailheraldError(
      'ERR_OPTION_INVALID',
      'inspectorMiddleware: pass it what inspector() has returned.',
    )
  }
  return function serveInspector(req, res, next) {
    answer(view, req, res).catch((error: unknown) => {
      if (next === undefined) res.destroy()
      else next(error)
    })
  }
}

async function answer(
  view: Pick<Inspector, 'fetch'>,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const request = toRequest(req)
  if (request === undefined) return void res.writeHead(405, { allow: 'GET, HEAD, POST' }).end()
  const { remoteAddress } = req.socket
  const peer = remoteAddress === undefined ? {} : { remoteAddress }
  const response = await view.fetch(request, peer)
  if (response.headers.get('content-type') === 'text/event-stream') endWithServer(res)
  await sendResponse(res, response)
}
