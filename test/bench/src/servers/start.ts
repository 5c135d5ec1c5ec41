import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export type Stack = 'express' | 'nest-express' | 'nest-fastify'
export type Side = 'ours' | 'reference'

/** A server in a process of its own. */
export interface Server {
  readonly origin: string
  stop(): void
}

export async function start(stack: Stack, side: Side): Promise<Server> {
  const script = fileURLToPath(new URL('serve.js', import.meta.url))
  // What a server logs goes nowhere, but it is logged, as with users.
  const stdio = ['ignore', 'ignore', 'ignore', 'ipc'] as const
  const child = fork(script, [stack, side], {
    stdio: [...stdio],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const [origin] = (await once(child, 'message')) as [string]
  return { origin, stop: () => child.disconnect() }
}
