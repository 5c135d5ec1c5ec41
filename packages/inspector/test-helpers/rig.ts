import {
  createHerald,
  type Herald,
  type HeraldOptions,
  type Logger,
  type Reply,
} from '@mailherald/core'
import { acme, token } from '@mailherald/test-support/acme'
import { inspector, type Inspector, type InspectorOptions } from '../src/index.js'

/** What only the page itself sends. */
export const fromPage = { 'content-type': 'application/json', 'x-mailherald-inspector': '1' }

/** A page that somebody may look at, or not. */
export interface Visitor {
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>
  send(path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>
  /** What a question is answered, with whatever status. */
  ask<T>(path: string, body?: object): Promise<T>
}

/** A herald of Acme that is inspected. */
export interface Rig extends Visitor {
  readonly herald: Herald
  readonly view: Inspector
  readonly logs: string[]
  post(body: unknown, wrongToken?: string): Promise<Reply>
}

const origin = 'http://127.0.0.1:3000'

/** What a test can change. */
export interface RigOptions {
  readonly inspector?: InspectorOptions
  readonly herald?: Partial<HeraldOptions>
}

/** An inspector that lets everybody in, unless told otherwise. */
export function rig(options: RigOptions = {}): Rig {
  const logs: string[] = []
  const logger = recording(logs)
  const view = inspector({ guard: () => true, logger, ...options.inspector })
  const herald = createHerald({
    providers: [acme({ bodyLimit: 20 * 1024 * 1024 })],
    logger: false,
    observe: view,
    ...options.herald,
  })
  return {
    herald,
    view,
    logs,
    ...visitor(view),
    post: (body, secret) => post(herald, body, secret),
  }
}

/** Delivers as Acme does. */
export function post(herald: Herald, body: unknown, secret: string = token): Promise<Reply> {
  return herald.receive({
    provider: 'acme',
    method: 'POST',
    url: `/webhooks/acme?token=${secret}`,
    headers: { 'content-type': 'application/json', 'x-forwarded-for': '192.0.2.1' },
    body: Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body)),
    remoteAddress: '192.0.2.7',
  })
}

/** Somebody on this machine. */
export function visitor(view: Inspector, more: Readonly<Record<string, string>> = {}): Visitor {
  const peer = { remoteAddress: '127.0.0.1' }
  const request = (path: string, init: RequestInit): Promise<Response> => {
    const headers = { host: '127.0.0.1:3000', ...more, ...(init.headers as object) }
    return view.fetch(new Request(origin + path, { ...init, headers }), peer)
  }
  const visit: Visitor = {
    get: (path, headers = {}) => request(path, { headers }),
    send: (path, body = {}, headers = fromPage) =>
      request(path, { method: 'POST', body: JSON.stringify(body), headers }),
    async ask(path, body) {
      const whole = `/mailherald/-/${path}`
      const response = await (body === undefined ? visit.get(whole) : visit.send(whole, body))
      return (await response.json()) as never
    },
  }
  return visit
}

function recording(logs: string[]): Logger {
  const write = (message: string, fields?: object): void =>
    void logs.push(`${message} ${JSON.stringify(fields ?? {})}`)
  return { debug: write, info: write, warn: write, error: write }
}
