import { silentLogger } from '@mailherald/core'
import { payloads } from '@mailherald/test-support/acme'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { until } from '@mailherald/test-support/until'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { afterEach, describe, expect, it } from 'vitest'
import { databaseForTests } from '../test-helpers/database.js'
import { rig } from '../test-helpers/rig.js'
import { deadLetters } from './dead-letters.js'
import { pgBossQueue, type PgBossQueue, type PgBossQueueOptions } from './pg-boss-queue.js'
import { startWorker } from './start-worker.js'

describe.skipIf(!hasPostgres)('a queue that cannot work says why', { timeout: 30_000 }, () => {
  const database = databaseForTests()
  const open: { close(): Promise<unknown> }[] = []
  afterEach(async () => {
    await Promise.all(open.splice(0).map((each) => each.close()))
  })

  function queueIn(options: PgBossQueueOptions): PgBossQueue {
    const queue = pgBossQueue({ logger: silentLogger, ...options })
    open.push(queue)
    return queue
  }

  /** The first thing that it logs, as whoever runs it sees it. */
  async function loggedBy(options: PgBossQueueOptions): Promise<string> {
    const lines: string[] = []
    const line = (message: string, fields?: object): void =>
      void lines.push(`${message}: ${String((fields as { cause?: string } | undefined)?.cause)}`)
    queueIn({ ...options, logger: { ...silentLogger, error: line } })
    await until(() => lines.length > 0)
    return lines[0] ?? ''
  }

  const asRole = (role: string, url: string): string => url.replace('postgres@', `${role}@`)

  async function ask(sql: string): Promise<void> {
    const client = new pg.Client(database.url)
    await client.connect()
    await client.query(sql)
    await client.end()
  }

  it('where there is no database of that name', async () => {
    expect(await loggedBy({ connection: database.url.replace(/\w+$/, 'nowhere') })).toMatch(
      /^PostgreSQL cannot be used: The database does not exist: create it\. \(.*nowhere/,
    )
  })

  it('where the user is not known', async () => {
    expect(await loggedBy({ connection: asRole('stranger', database.url) })).toMatch(
      /^PostgreSQL cannot be used: PostgreSQL refuses this user\./,
    )
  })

  it('where its role may not make the tables', async () => {
    await ask('CREATE ROLE weak LOGIN')
    const connection = asRole('weak', database.url)
    expect(await loggedBy({ connection, schema: 'theirs' })).toMatch(
      /^PostgreSQL cannot be used: The role of this connection may not do that: grant it/,
    )
  })

  it('where the server is read-only', async () => {
    const options = {
      connectionString: database.url,
      options: '-c default_transaction_read_only=on',
    }
    expect(await loggedBy({ connection: options, schema: 'fresh' })).toMatch(
      /^PostgreSQL cannot be used: PostgreSQL is read-only here: connect to the primary\./,
    )
  })

  it('where a queue of that name is somebody else’s', async () => {
    const boss = new PgBoss({ connectionString: database.url, schedule: false, supervise: false })
    await boss.start()
    await boss.createQueue('invoices')
    await boss.stop({ graceful: false })
    const queue = queueIn({ connection: database.url, name: 'invoices' })
    await expect(queue.ready()).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message:
        'There is a queue "invoices" with the policy standard, which Mailherald has not made: choose another "name".',
    })
    await expect(queue.enqueue([])).rejects.toThrow('PostgreSQL is not connected.')
  })

  it('where the schema is not that of the PgBoss', async () => {
    const boss = new PgBoss({ connectionString: database.url, schema: 'one', schedule: false })
    boss.on('error', () => {})
    await boss.start()
    const other = new PgBoss({ connectionString: database.url, schema: 'two', schedule: false })
    await other.start()
    const queue = queueIn({ connection: boss, schema: 'two' })
    await expect(queue.ready()).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringContaining('say in "schema" which one it uses') as string,
    })
    await Promise.all([boss, other].map((each) => each.stop({ graceful: false })))
  })

  it.each([
    ['name', { name: 'with space' }],
    ['schema', { schema: 'x; DROP TABLE y' }],
    ['schema', { schema: '"x' }],
  ])('where its %s cannot be one', (option, place) => {
    expect(() => pgBossQueue({ connection: database.url, ...place })).toThrow(
      expect.objectContaining({ code: 'ERR_OPTION_INVALID', details: { option } }),
    )
  })

  it('where dead letters are asked for before pg-boss is there, and makes nothing', async () => {
    const dead = deadLetters({ connection: database.url, schema: 'nothing_there' })
    open.push(dead)
    await expect(dead.count()).rejects.toMatchObject({
      code: 'ERR_QUEUE_UNAVAILABLE',
      message:
        'pg-boss has no tables in this schema: start a queue or a worker first, or name another schema.',
    })
    await expect(ask('CREATE SCHEMA nothing_there')).resolves.toBeUndefined()
  })

  it('where the tables are of another version of pg-boss', async () => {
    const under = await rig(database.url, { schema: 'older' })
    open.push(under)
    await ask('UPDATE older.version SET version = version - 1')
    const dead = deadLetters({ connection: database.url, name: under.name, schema: 'older' })
    open.push(dead)
    await expect(dead.count()).rejects.toMatchObject({
      code: 'ERR_QUEUE_UNAVAILABLE',
      message: expect.stringContaining('of another version') as string,
    })
    await ask('UPDATE older.version SET version = version + 1')
    expect(await dead.count()).toBe(0)
  })

  it('where its tables are gone while it runs', async () => {
    const under = await rig(database.url, { schema: 'dropped' })
    open.push(under)
    await ask('DROP SCHEMA dropped CASCADE')
    expect((await under.post(payloads(1))).status).toBe(503)
    await expect(under.dead.count()).rejects.toMatchObject({
      code: 'ERR_QUEUE_UNAVAILABLE',
      message: expect.stringMatching(
        /no tables in this schema|The tables of pg-boss are not there/,
      ) as string,
    })
  })

  it('where a worker is told another schema than that of its PgBoss', async () => {
    const boss = new PgBoss({ connectionString: database.url, schema: 'a', schedule: false })
    boss.on('error', () => {})
    const lines: unknown[] = []
    const logger = { ...silentLogger, error: (...line: unknown[]) => void lines.push(line) }
    const process = async () => ({ state: 'done' }) as const
    open.push(startWorker({ process }, { connection: boss, schema: 'b', logger }))
    await until(() => lines.length > 0)
    const cause = 'The schema does not exist: is "schema" the schema of your PgBoss?'
    expect(lines).toEqual([
      ['PostgreSQL cannot be used', { cause: expect.stringContaining(cause) as string }],
    ])
    await boss.stop({ graceful: false })
  })
})
