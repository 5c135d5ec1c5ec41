import { postgresServer, type PostgresServer } from '@mailherald/test-support/postgres-server'
import { afterAll, beforeAll } from 'vitest'

/** A server for the tests of a `describe`, with one database. */
export interface Database {
  readonly server: PostgresServer
  readonly url: string
}

/** Sets it up before the first test, and takes it down after the last. `settings` are those of the server. */
export function databaseForTests(settings: Readonly<Record<string, string>> = {}): Database {
  let server: PostgresServer
  let url: string
  beforeAll(async () => {
    server = await postgresServer(settings)
    url = await server.database()
    // To make a cluster and to start it takes long where much else is running.
  }, 60_000)
  afterAll(() => server.remove())
  return {
    get server() {
      return server
    },
    get url() {
      return url
    },
  }
}
