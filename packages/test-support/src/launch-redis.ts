import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { setTimeout } from 'node:timers/promises'
import { Redis } from 'ioredis'

/** Where a server listens and what it is told. */
export interface RedisOrders {
  /** Where it keeps its data. */
  readonly folder: string
  readonly port: number
  /** Further arguments: they win over those that every server gets. */
  readonly settings?: readonly string[]
}

/** Whether there is a redis-server on this machine. */
export const hasRedis: boolean = spawnSync('redis-server', ['--version']).status === 0

const durable = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', '']

/** Starts a server on the data in its folder; resolves when it answers. It ends with this process. */
export async function launchRedis(orders: RedisOrders): Promise<ChildProcess> {
  const { folder, port, settings = [] } = orders
  const place = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder]
  const child = spawn('redis-server', [...place, ...durable, ...settings], { stdio: 'ignore' })
  const end = (): void => void child.kill('SIGKILL')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  await answers(port, child)
  return child
}

/**
 * Waits until a server answers.
 *
 * @throws {Error} when it has ended
 */
export async function answers(port: number, child: ChildProcess): Promise<void> {
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
