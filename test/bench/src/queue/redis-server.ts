import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Redis } from 'ioredis'

export const hasRedis = (): boolean => spawnSync('redis-server', ['--version']).status === 0

/** A server of our own that keeps nothing on disk: nothing hides what a client costs. */
export interface RedisServer {
  readonly connection: { readonly host: string; readonly port: number }
  /** Forgets everything. */
  clear(): Promise<void>
  stop(): Promise<void>
}

export async function redisServer(): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'mailherald-bench-'))
  const connection = { host: '127.0.0.1', port: await freePort() }
  const place = ['--port', String(connection.port), '--bind', connection.host, '--dir', folder]
  const child = spawn('redis-server', [...place, '--save', '', '--appendonly', 'no'], {
    stdio: 'ignore',
  })
  const exited = once(child, 'exit')
  // Also when the benchmark fails.
  process.once('exit', () => child.kill())
  const redis = new Redis({ ...connection, retryStrategy: () => 20, maxRetriesPerRequest: null })
  redis.on('error', () => {})
  await redis.ping()
  return {
    connection,
    clear: async () => void (await redis.flushall()),
    async stop() {
      redis.disconnect()
      child.kill()
      await exited
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
