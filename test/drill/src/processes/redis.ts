import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { Redis } from 'ioredis'

/** A server of the drill's own. */
export interface RedisOrders {
  readonly folder: string
  readonly port: number
  /** When it writes its file to the disk. */
  readonly appendfsync: 'everysec' | 'always'
}

export const hasRedis: boolean = spawnSync('redis-server', ['--version']).status === 0

/** Starts it on the data that it left behind; resolves when it answers. */
export async function launchRedis(orders: RedisOrders): Promise<ChildProcess> {
  const { folder, port, appendfsync } = orders
  const place = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder]
  const persistence = ['--appendonly', 'yes', '--appendfsync', appendfsync, '--save', '']
  const memory = ['--maxmemory-policy', 'noeviction']
  const child = spawn('redis-server', [...place, ...persistence, ...memory], { stdio: 'ignore' })
  await answers(port, child)
  return child
}

async function answers(port: number, child: ChildProcess): Promise<void> {
  const patience = { retryStrategy: () => 20, maxRetriesPerRequest: null, enableReadyCheck: false }
  const redis = new Redis({ port, ...patience })
  redis.on('error', () => {})
  child.once('exit', () => redis.disconnect())
  // While it loads its file, it answers with an error.
  while (child.exitCode === null && (await redis.ping().catch(() => '')) !== 'PONG') {
    await setTimeout(20)
  }
  redis.disconnect()
  if (child.exitCode !== null) throw new Error(`redis-server ended with ${child.exitCode}`)
}
