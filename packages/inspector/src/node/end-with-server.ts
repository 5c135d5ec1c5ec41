import type { Server, Socket } from 'node:net'
import type { ServerResponse } from 'node:http'

/**
 * Ends an answer that goes on for ever when its server stops listening: else `server.close()` would wait until nobody
 * has the page open.
 */
export function endWithServer(res: ServerResponse): void {
  const { server } = (res.socket ?? {}) as Socket & { readonly server?: Server }
  if (server === undefined) return
  const timer = setInterval(() => {
    if (!server.listening) res.destroy()
  }, lookMs).unref()
  res.once('close', () => clearInterval(timer))
}

const lookMs = 500
