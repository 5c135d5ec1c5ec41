import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { root } from '@mailherald/test-support/pages'

/** A running example, with the link to its inspector. */
export interface Example {
  readonly link: string
  readonly origin: string
  /** Delivers a payload of Tencent Cloud SES. */
  deliver(payload: unknown): Promise<Response>
  stop(): Promise<void>
}

/** What Tencent Cloud SES shows that it is itself. */
export const token = 'a-token-of-the-inspector-tests'

const own = { PORT: '0', TENCENT_SES_TOKEN: token, NODE_ENV: 'development' }

/** Starts an example as `pnpm start` does, and waits until it has posted its samples. */
export async function startExample(name: string, more: NodeJS.ProcessEnv = {}): Promise<Example> {
  const main = join(root, 'examples', name, 'dist/main.js')
  const env = { ...process.env, ...own, ...more }
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const output = await printed(child, /Still listening/)
  const [, link = ''] = /^Inspector: (\S+)$/m.exec(output) ?? []
  const { origin } = new URL(link)
  return {
    link,
    origin,
    deliver: (payload) =>
      fetch(`${origin}/webhooks/tencent-ses?token=${token}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(payload),
      }),
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

function printed(child: ChildProcess, wanted: RegExp): Promise<string> {
  let output = ''
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      output += String(chunk)
      if (wanted.test(output)) resolve(output)
    })
    child.once('exit', () => reject(new Error(`It ended:\n${output}`)))
  })
}

let count = 0

/** A bounce, as Tencent Cloud SES posts it, of now. */
export function bounce(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  count++
  return {
    event: 'bounce',
    email: 'ann.lee@example.com',
    bulkId: `message-${count}`,
    timestamp: Math.floor(Date.now() / 1000),
    reason: '550 5.1.1 no such user',
    bounceType: 'hard_bounce',
    ...more,
  }
}
