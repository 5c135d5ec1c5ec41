import { Agent, request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http'
import { Agent as TlsAgent, request as httpsRequest } from 'node:https'
import type { signedDelivery } from '@mailherald/testing'

/** What came back, and how long it took. */
export interface Answered {
  /** Undefined where no answer came. */
  readonly status: number | undefined
  readonly body: string
  readonly ms: number
  /** Why no answer came, for example `ECONNREFUSED`. */
  readonly error?: string
  /** The server's own clock. */
  readonly date?: string
}

/** What is sent. */
export type Outgoing = Pick<ReturnType<typeof signedDelivery>, 'method' | 'headers' | 'body'>

/** Sends requests over connections that are kept open, as a provider does. Redirects are not followed. */
export interface Poster {
  post(outgoing: Outgoing, url: URL): Promise<Answered>
  close(): void
}

const longestBody = 65_536

/** How long an answer may take, and over how many connections requests go. */
export interface PosterOptions {
  readonly timeoutMs: number
  readonly connections: number
}

/** Makes a sender; whoever makes it closes it. */
export function poster({ timeoutMs, connections }: PosterOptions): Poster {
  const options = { keepAlive: true, maxSockets: connections }
  const agents = { 'http:': new Agent(options), 'https:': new TlsAgent(options) }
  return {
    post: (outgoing, url) => exchange(outgoing, url, { agents, timeoutMs }),
    close: () => Object.values(agents).forEach((agent) => agent.destroy()),
  }
}

interface How {
  readonly agents: Readonly<Record<'http:' | 'https:', Agent>>
  readonly timeoutMs: number
}

function exchange(outgoing: Outgoing, url: URL, { agents, timeoutMs }: How): Promise<Answered> {
  const { method, headers, body } = outgoing
  const start = performance.now()
  const ended = (rest: Omit<Answered, 'ms'>): Answered => ({
    ...rest,
    ms: performance.now() - start,
  })
  const isTls = url.protocol === 'https:'
  const options: RequestOptions = {
    method,
    headers: { ...headers, ...(method !== 'GET' && { 'content-length': body.byteLength }) },
    agent: agents[isTls ? 'https:' : 'http:'],
    timeout: timeoutMs,
  }
  return new Promise((resolve) => {
    const answer = (res: IncomingMessage): void => {
      textOf(res).then(
        (text) => resolve(ended(answerOf(res, text))),
        (error: unknown) => resolve(ended(failure(error))),
      )
    }
    const req = (isTls ? httpsRequest : httpRequest)(url, options, answer)
    req.once('timeout', () => req.destroy(new Late()))
    req.on('error', (error) => resolve(ended(failure(error))))
    req.end(method === 'GET' ? undefined : body)
  })
}

function answerOf({ statusCode, headers }: IncomingMessage, body: string): Omit<Answered, 'ms'> {
  return { status: statusCode, body, ...(headers.date !== undefined && { date: headers.date }) }
}

async function textOf(res: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of res as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= longestBody) chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

function failure(error: unknown): Omit<Answered, 'ms'> {
  const { code, message } = error as Error & { readonly code?: string }
  return { status: undefined, body: '', error: code ?? message }
}

class Late extends Error {
  readonly code = 'no answer in time'
}
