import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { freePort } from '@mailherald/demo'

/** Where the queue is. */
export interface RedisServer {
  readonly url: string
  /** Ends a server of our own, and removes its data. */
  close(): Promise<void>
}

export function hasRedis(): boolean {
  return spawnSync('redis-server', ['--version']).status === 0
}

/** The server that `REDIS_URL` names; without one a server for this run only. */
export async function openRedis(url: string | undefined, host: string): Promise<RedisServer> {
  return url === undefined ? startRedis(host) : { url, async close() {} }
}

/** Starts a server on a free port, with the settings that a queue needs. */
async function startRedis(host: string): Promise<RedisServer> {
  const port = await freePort(49_152, host)
  const folder = mkdtempSync(join(tmpdir(), 'mailherald-queue-app-'))
  const place = ['--bind', host, '--port', String(port), '--dir', folder]
  const safety = ['--appendonly', 'yes', '--appendfsync', 'everysec']
  const memory = ['--maxmemory-policy', 'noeviction']
  const server = spawn('redis-server', [...place, ...safety, ...memory], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // It outlives a Ctrl-C until the workers have finished.
    detached: true,
  })
  const end = (): void => {
    server.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', end)
  for await (const line of createInterface(server.stdout)) {
    if (line.includes('Ready to accept connections')) break
  }
  server.stdout.resume()
  return {
    url: `redis://${host}:${port}`,
    async close() {
      const exited = once(server, 'exit')
      end()
      await exited
    },
  }
}
