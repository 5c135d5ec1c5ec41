import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { freePort } from './free-port.js'
import { hasPostgres, launchPostgres, makeCluster } from './launch-postgres.js'
import { kill } from './processes.js'

if (!hasPostgres) {
  console.error('SKIPPED: everything that needs PostgreSQL. Install it: apt-get install postgresql')
}

/** A server of our own, in a folder of its own. */
export interface PostgresServer {
  readonly port: number
  /** Of the database `postgres`. */
  readonly url: string
  /** Makes an empty database, and resolves with its URL. */
  database(): Promise<string>
  start(): Promise<void>
  /** As a machine that loses its power: nothing is said to anybody. */
  kill(): Promise<void>
  /** Ends it and removes its folder. */
  remove(): Promise<void>
}

/** Starts a server on a free port. `settings` are those of postgresql.conf. */
export async function postgresServer(
  settings: Readonly<Record<string, string>> = {},
): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'mailherald-postgres-'))
  makeCluster(folder)
  const port = await freePort()
  const urlOf = (database: string): string => `postgres://postgres@127.0.0.1:${port}/${database}`
  let child: ChildProcess | undefined
  let databases = 0
  const server: PostgresServer = {
    port,
    url: urlOf('postgres'),
    async database() {
      const name = `test${++databases}`
      const client = new pg.Client(server.url)
      await client.connect()
      await client.query(`create database ${name}`)
      await client.end()
      return urlOf(name)
    },
    start: async () => void (child = await launchPostgres({ folder, port, settings })),
    kill: async () => child && kill(child, 'SIGKILL'),
    async remove() {
      // Asked to stop, it ends its children too.
      if (child !== undefined) await kill(child, 'SIGQUIT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
  await server.start()
  return server
}
