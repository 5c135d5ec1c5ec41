import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chownSync, existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'

/** Where a server keeps its data and listens, and what it is told. */
export interface PostgresOrders {
  readonly folder: string
  readonly port: number
  /** Settings of postgresql.conf: they win over those that every server gets. */
  readonly settings?: Readonly<Record<string, string>>
}

/** The folder of PostgreSQL's programs: Debian keeps them out of the path. `POSTGRES_BIN` wins. */
export const postgresPrograms: string | undefined = findPrograms()

/** Whether there is a PostgreSQL on this machine. */
export const hasPostgres: boolean = postgresPrograms !== undefined

function findPrograms(): string | undefined {
  const { POSTGRES_BIN: given, PATH = '' } = process.env
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian)
    ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a))
    : []
  const folders = [
    ...(given === undefined ? [] : [given]),
    ...versions.map((version) => join(debian, version, 'bin')),
    ...PATH.split(delimiter),
  ]
  return folders.find((folder) =>
    ['initdb', 'postgres'].every((program) => existsSync(join(folder, program))),
  )
}

/** PostgreSQL refuses to run as root: there it runs as who owns nothing. */
function owner(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const idOf = (flag: string): number =>
    Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout)
  return { uid: idOf('-u'), gid: idOf('-g') }
}

/**
 * Makes an empty cluster whose only user is `postgres`, who needs no password.
 *
 * @throws {Error} with what initdb said
 */
export function makeCluster(folder: string): void {
  const { uid, gid } = owner()
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid)
  const orders = ['-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C']
  const made = spawnSync(program('initdb'), [...orders, '--no-sync'], {
    uid,
    gid,
    cwd: folder,
    encoding: 'utf8',
  })
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}${String(made.error ?? '')}`)
}

/** Starts a server on its cluster; resolves when it answers. It ends with this process. */
export async function launchPostgres(orders: PostgresOrders): Promise<ChildProcess> {
  // The children of a killed server hold its memory for a moment, and a new one refuses to start meanwhile.
  for (let tries = 1; ; tries++) {
    try {
      return await launchOnce(orders)
    } catch (error) {
      if (tries === 100) throw error
      await setTimeout(50)
    }
  }
}

async function launchOnce(orders: PostgresOrders): Promise<ChildProcess> {
  const { folder, port, settings = {} } = orders
  const all = {
    listen_addresses: '127.0.0.1',
    port: `${port}`,
    // No socket in a folder that others share.
    unix_socket_directories: '',
    ...settings,
  }
  const told = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(program('postgres'), ['-D', folder, ...told], {
    ...owner(),
    cwd: folder,
    stdio: 'ignore',
  })
  const end = (): void => void child.kill('SIGKILL')
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  await answers(port, child)
  return child
}

/**
 * Waits until a server takes queries.
 *
 * @throws {Error} when it has ended
 */
async function answers(port: number, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`postgres ended with ${child.exitCode}`)
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres' })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      await client.end().catch(() => {})
      await setTimeout(20)
    }
  }
}

function program(name: string): string {
  if (postgresPrograms === undefined) throw new Error('There is no PostgreSQL on this machine.')
  return join(postgresPrograms, name)
}
