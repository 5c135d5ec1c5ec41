import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'
import { freePort } from './free-port.js'
import { answers, hasRedis, launchRedis } from './launch-redis.js'
import { kill } from './processes.js'

if (!hasRedis) {
  console.error('SKIPPED: everything that needs Redis. Install it: apt-get install redis-server')
}

/** A server of our own, in a folder of its own. */
export interface RedisServer {
  readonly connection: { readonly host: string; readonly port: number }
  readonly url: string
  start(): Promise<void>
  kill(): Promise<void>
  /** It accepts connections and answers nothing, until `resume`. */
  hang(): void
  resume(): Promise<void>
  /** Forgets everything. */
  clear(): Promise<void>
  /** Ends it and removes its folder. */
  remove(): Promise<void>
}

/** Starts a server with an append-only file on a free port. `settings` are arguments of redis-server. */
export async function redisServer(...settings: string[]): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'mailherald-redis-'))
  const port = await freePort()
  const connection = { host: '127.0.0.1', port }
  let child: ChildProcess | undefined
  const server: RedisServer = {
    connection,
    url: `redis://127.0.0.1:${port}`,
    start: async () => void (child = await launchRedis({ folder, port, settings })),
    kill: async () => child && kill(child, 'SIGKILL'),
    hang: () => void child?.kill('SIGSTOP'),
    async resume() {
      if (child === undefined) return
      child.kill('SIGCONT')
      await answers(port, child)
    },
    async clear() {
      const redis = new Redis(connection)
      await redis.flushall()
      redis.disconnect()
    },
    async remove() {
      await server.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await server.start()
  return server
}
