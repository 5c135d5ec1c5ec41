import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export type Stack = 'express' | 'nest-express' | 'nest-fastify'

/**
 * What answers: Mailherald, observed or not; a JSON body and a handler; `raw`: the framework's own raw body, parsed after
 * it; `promised`: the same, and all that ours promises written by hand; `handed`: the framework's own raw body, handed to a
 * herald; `bare`: the body collected and parsed before the framework routes.
 */
export type Side = Observed | 'reference' | 'raw' | 'promised' | 'handed' | 'bare'

/**
 * Mailherald as it is; with an observer that does nothing; with spans and metrics that are exported to nowhere, with one
 * trace in ten of them, with the SDK called by hand for as many of both; with the inspector, with as little as keeps as many
 * deliveries.
 */
export type Observed = 'ours' | 'empty' | 'otel' | 'sampled' | 'sdk' | 'inspected' | 'kept'

/** A server in a process of its own. */
export interface Server {
  readonly origin: string
  /** How long its process has computed, in milliseconds. */
  processorMs(): Promise<number>
  stop(): void
}

export async function start(stack: Stack, side: Side): Promise<Server> {
  const script = fileURLToPath(new URL('serve.js', import.meta.url))
  // What a server logs goes nowhere, but it is logged, as with users.
  const stdio = ['ignore', 'ignore', 'ignore', 'ipc'] as const
  const child = fork(script, [stack, side], {
    stdio: [...stdio],
    execArgv: [],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const origin = (await answer(child)) as string
  return {
    origin,
    async processorMs() {
      child.send('processor time')
      return (await answer(child)) as number
    },
    stop: () => child.disconnect(),
  }
}

async function answer(child: ChildProcess): Promise<unknown> {
  const [message] = (await once(child, 'message')) as [unknown]
  return message
}
