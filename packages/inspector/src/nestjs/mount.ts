import type { IncomingMessage, ServerResponse } from 'node:http'
import { MailheraldError } from '@mailherald/core'
import type { InspectorMiddleware } from '../node/middleware.js'

/** What is used of an adapter of Nest. */
export interface Adapter {
  getType(): string
  getInstance(): unknown
}

interface ExpressApp {
  use(path: string, middleware: InspectorMiddleware): unknown
}

interface FastifyApp {
  addHook(name: 'onRequest', hook: OnRequest): unknown
}

type OnRequest = (
  request: { readonly raw: IncomingMessage },
  reply: { readonly raw: ServerResponse; hijack(): unknown },
  done: () => void,
) => void

/**
 * Serves the page before anything of Nest: no body parser, guard, prefix or interceptor comes first.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID` on another platform than Express and Fastify
 */
export function mount(adapter: Adapter, path: string, middleware: InspectorMiddleware): void {
  const platform = adapter.getType()
  if (platform === 'express') (adapter.getInstance() as ExpressApp).use(`/${path}`, middleware)
  else if (platform === 'fastify') hook(adapter.getInstance() as FastifyApp, path, middleware)
  else throw unsupported(platform)
}

function hook(app: FastifyApp, path: string, middleware: InspectorMiddleware): void {
  app.addHook('onRequest', ({ raw }, reply, done) => {
    const [own = ''] = (raw.url ?? '').split('?', 1)
    if (own !== `/${path}` && !own.startsWith(`/${path}/`)) return done()
    reply.hijack()
    middleware(raw, reply.raw)
  })
}

function unsupported(platform: string): MailheraldError {
  return new MailheraldError(
    'ERR_OPTION_INVALID',
    `InspectorModule runs on Express and on Fastify; this app runs on "${platform}". Pass requests to inspector.fetch() there.`,
    { details: { platform } },
  )
}
