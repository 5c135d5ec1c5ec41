import { PGlite } from '@electric-sql/pglite'
import { createHerald, type HeraldEvent, type Ledger } from '@mailherald/core'
import { acme } from '@mailherald/test-support/acme'
import { afterAll, describe, expect, it } from 'vitest'
import { postgresLedger, type PostgresLedger } from '../ledger.js'
import type { PostgresLedgerOptions } from '../options.js'
import { pglitePool } from '../pglite.js'

const day = 24 * 60 * 60 * 1000
const future = new Date(Date.now() + day)
const past = new Date(Date.now() - day)
const erasureKey = 'a key of more than 16 characters'

// Making one takes longer than everything that is done with it.
const database = new PGlite()
afterAll(() => database.close())
let schema = ''
let schemas = 0

async function ledgerIn(options: Partial<PostgresLedgerOptions> = {}): Promise<PostgresLedger> {
  schema = `ledger${++schemas}`
  const ledger = postgresLedger({ pool: pglitePool(database), schema, erasureKey, ...options })
  await ledger.migrate()
  return ledger
}

async function rows(table: string): Promise<readonly Record<string, unknown>[]> {
  const { rows: found } = await database.query(`select * from ${schema}.${table}`)
  return found as Record<string, unknown>[]
}

async function everything(): Promise<string> {
  const tables = [
    'events',
    'mentions',
    'statuses',
    'suppressions',
    'removals',
    'deliveries',
    'counters',
  ]
  return JSON.stringify(await Promise.all(tables.map(rows)))
}

let made = 0

function eventOf(type: string, fields: object = {}): HeraldEvent {
  made++
  return {
    id: `acme~${made}`,
    type,
    provider: 'acme',
    providerType: type,
    occurredAt: new Date(Date.now() - 1000 + made),
    receivedAt: new Date(),
    test: false,
    authenticity: 'signed',
    recipient: 'ann@example.com',
    messageId: 'm-1',
    tags: [],
    metadata: {},
    raw: { type },
    ...fields,
  } as unknown as HeraldEvent
}

async function record(ledger: Ledger, ...events: readonly HeraldEvent[]): Promise<void> {
  const delivery = {
    provider: 'acme',
    method: 'POST',
    url: '/webhooks/acme?token=secret',
    headers: { authorization: 'secret', 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify(events)),
    receivedAt: new Date(),
    authenticity: 'signed',
  }
  await ledger.record({ events, delivery: delivery as never })
}

describe('prune', { timeout: 60_000 }, () => {
  it('forgets what is older, in batches, and nothing that is younger', async () => {
    const ledger = await ledgerIn({ keepDeliveries: true })
    for (let n = 0; n < 5; n++) {
      await record(
        ledger,
        eventOf('email.sent', { messageId: `m-${n}` }),
        eventOf('email.delivered', { messageId: `m-${n}` }),
      )
    }
    const none = await ledger.prune({
      events: past,
      raw: past,
      bytes: past,
      finished: past,
      batchSize: 3,
    })
    expect(none).toEqual({ events: 0, raw: 0, bytes: 0, finished: 0, jobs: 0 })
    const raw = await ledger.prune({ raw: future, batchSize: 3 })
    expect([raw.raw, (await rows('events')).filter((row) => row['raw'] !== null)]).toEqual([10, []])
    expect((await ledger.prune({ raw: future })).raw).toBe(0)
    await record(ledger, eventOf('email.opened'))
    expect(await ledger.prune({ raw: future, bytes: future, batchSize: 2 })).toMatchObject({
      raw: 1,
      bytes: 6,
    })
    expect(await ledger.prune({ events: future, batchSize: 3 })).toMatchObject({ events: 11 })
    expect([await rows('events'), await rows('statuses'), await rows('deliveries')]).toEqual([
      [],
      [],
      [],
    ])
  })

  it('keeps how far a message has come as long as there are events of it', async () => {
    const ledger = await ledgerIn()
    await record(ledger, eventOf('email.sent'))
    const [oldest] = await rows('events')
    await new Promise((resolve) => setTimeout(resolve, 5))
    await record(ledger, eventOf('email.delivered'))
    const between = new Date(+(oldest?.['recorded_at'] as Date) + 2)
    expect((await ledger.prune({ events: between })).events).toBe(1)
    expect(await rows('statuses')).toMatchObject([{ status: 'delivered' }])
  })

  it('keeps numbers and the list of whom not to mail', async () => {
    const ledger = await ledgerIn()
    await record(ledger, eventOf('email.complained'))
    await ledger.prune({ events: future })
    expect([await rows('counters'), await rows('suppressions')]).toMatchObject([
      [{ type: 'email.complained' }],
      [{ reason: 'complaint' }],
    ])
  })

  it('has handled jobs and dead letters obey, which hold events and payloads', async () => {
    const asked: Date[] = []
    const queue = { prune: async (before: Date) => (asked.push(before), 7) }
    const ledger = await ledgerIn()
    expect(await ledger.prune({ events: past, raw: future, queues: [queue] })).toMatchObject({
      jobs: 7,
    })
    expect(await ledger.prune({ bytes: past, queues: [queue] })).toMatchObject({ jobs: 0 })
    expect(asked).toEqual([future])
  })

  it('stops when it is told to, and says which option is wrong', async () => {
    const ledger = await ledgerIn()
    await record(ledger, eventOf('email.sent'))
    const reason = new Error('enough')
    await expect(ledger.prune({ events: future, signal: AbortSignal.abort(reason) })).rejects.toBe(
      reason,
    )
    expect(await rows('events')).toHaveLength(1)
    await expect(ledger.prune({ raw: new Date('') })).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      details: { option: 'raw' },
    })
  })
})

describe('erase', { timeout: 60_000 }, () => {
  it('leaves no trace of a person, and the others as they were', async () => {
    const ledger = await ledgerIn({ keepDeliveries: true })
    const bob = eventOf('email.delivered', {
      recipient: 'bob@example.com',
      raw: { all: ['Ann@Example.com', 'bob@example.com'] },
    })
    await record(ledger, eventOf('email.delivered', { recipient: 'Ann@example.com' }), bob)
    await record(ledger, eventOf('email.complained'))
    await record(
      ledger,
      eventOf('email.failed', {
        recipient: null,
        messageId: 'm-2',
        candidates: ['ann@example.com', 'bob@example.com'],
      }),
    )
    await record(
      ledger,
      eventOf('email.received', {
        recipient: undefined,
        from: { address: 'ANN@example.com' },
        to: [],
        cc: [],
      }),
    )
    await record(
      ledger,
      eventOf('email.opened', {
        recipient: 'bob@example.com',
        metadata: { friend: 'ann@example.com' },
      }),
    )
    await record(ledger, eventOf('email.sent', { recipient: 'carl@example.com', messageId: 'm-3' }))
    const erased = await ledger.erase(' Ann@EXAMPLE.com', { batchSize: 2 })
    expect(erased).toEqual({ events: 5, raw: 1, suppressions: 1, jobs: 0 })
    expect((await everything()).toLowerCase()).not.toContain('ann@')
    const left = (await rows('statuses')).map((row) => row['recipient'])
    expect(left).toEqual(['bob@example.com', 'carl@example.com'])
    expect(await rows('deliveries')).toHaveLength(1)
    expect(await ledger.erase('ann@example.com')).toEqual({
      events: 0,
      raw: 0,
      suppressions: 0,
      jobs: 0,
    })
  })

  it('keeps the entries of the list under a hash that only the key can make', async () => {
    const ledger = await ledgerIn()
    await record(ledger, eventOf('email.complained'))
    await ledger.erase('ann@example.com')
    await record(ledger, eventOf('email.unsubscribed'), eventOf('email.complained'))
    expect((await ledger.erase('ann@example.com')).suppressions).toBe(2)
    const entries = await rows('suppressions')
    expect(entries.map((row) => String(row['reason'])).toSorted()).toEqual([
      'complaint',
      'unsubscribe',
    ])
    for (const { address } of entries) expect(address).toMatch(/^erased:[\w-]{43}$/)
  })

  it('leaves the list as it was for whoever holds the address', async () => {
    const ledger = await ledgerIn()
    await record(ledger, eventOf('email.complained'))
    await ledger.erase('ann@example.com')
    const found = await ledger.suppressions.check(['Ann@example.com', 'bob@example.com'])
    expect([...found.keys()]).toEqual(['Ann@example.com'])
    expect((await ledger.recipient('ann@example.com')).suppressions).toHaveLength(1)
    expect(await ledger.suppressions.remove('ann@example.com')).toBe(true)
    expect(await ledger.suppressions.remove('ann@example.com')).toBe(false)
    expect((await ledger.suppressions.check(['ann@example.com'])).size).toBe(0)
    await record(ledger, eventOf('email.complained', { occurredAt: new Date(Date.now() - day) }))
    expect((await ledger.suppressions.check(['ann@example.com'])).size).toBe(0)
    await record(ledger, eventOf('email.complained', { occurredAt: future }))
    expect((await ledger.suppressions.check(['ann@example.com'])).size).toBe(1)
  })

  it('asks every queue, and refuses without a key', async () => {
    const ledger = await ledgerIn()
    const queue = { erase: async (address: string) => (address === 'ann@example.com' ? 3 : 0) }
    expect((await ledger.erase('Ann@example.com', { queues: [queue] })).jobs).toBe(3)
    const keyless = postgresLedger({ pool: pglitePool(database), schema })
    await expect(keyless.erase('ann@example.com')).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      details: { option: 'erasureKey' },
    })
  })
})

describe('deliveries that are kept', { timeout: 60_000 }, () => {
  const payload = [
    { id: '1', to: 'ann@example.com', message: 'm-1' },
    { id: '2', kind: 'odd' },
  ]

  it('hold no secret, and are kept once', async () => {
    const ledger = await ledgerIn({ keepDeliveries: true })
    const event = eventOf('email.sent')
    await record(ledger, event)
    await record(ledger, event)
    const [kept, ...others] = await rows('deliveries')
    expect(others).toEqual([])
    expect(kept).toMatchObject({
      provider: 'acme',
      account: null,
      headers: '{"content-type":"application/json"}',
    })
    expect(await everything()).not.toContain('secret')
  })

  it('are not kept unless that is asked for', async () => {
    const ledger = await ledgerIn()
    await record(ledger, eventOf('email.sent'))
    expect(await rows('deliveries')).toEqual([])
  })

  it('say what a later mapping reads in another way, and nothing changes by that', async () => {
    const ledger = await ledgerIn({ keepDeliveries: true })
    const before = reading(unread, ledger)
    await before.ingest('acme', payload, { authenticity: 'signed' })
    expect(await ledger.renormalize({ herald: before })).toEqual({
      deliveries: 1,
      unreadable: 0,
      events: 2,
      changed: 0,
      added: 0,
      gone: 0,
      examples: [],
    })
    const told: unknown[] = []
    const report = await ledger.renormalize({
      herald: mended(),
      provider: 'acme',
      since: past,
      onChange: (change) => told.push(change),
    })
    expect(report).toMatchObject({ deliveries: 1, events: 2, changed: 1, added: 0, gone: 0 })
    expect(report.examples).toEqual(told)
    expect(report.examples).toMatchObject([
      {
        before: { type: 'unknown' },
        after: { type: 'email.bounced' },
        fields: expect.arrayContaining(['bounce', 'recipient', 'type']),
      },
    ])
    expect((await rows('events')).map((row) => row['type'])).toContain('unknown')
    expect(await ledger.renormalize({ herald: mended(), since: future })).toMatchObject({
      deliveries: 0,
    })
  })

  it('become what is read now where that is asked for: events, statuses, numbers and the list', async () => {
    const ledger = await ledgerIn({ keepDeliveries: true })
    const before = reading(unread, ledger)
    await before.ingest('acme', payload, { authenticity: 'signed' })
    expect(await ledger.renormalize({ herald: mended(), apply: true })).toMatchObject({
      changed: 1,
    })
    expect((await rows('events')).map((row) => String(row['type'])).toSorted()).toEqual([
      'email.bounced',
      'email.delivered',
    ])
    expect((await rows('statuses')).map(({ recipient, status }) => [recipient, status])).toEqual([
      ['ann@example.com', 'delivered'],
      ['odd@example.com', 'bounced'],
    ])
    const { rows: counted } = await database.query(
      `select type, sum(events)::int as events from ${schema}.counters group by type having sum(events) <> 0 order by type`,
    )
    expect(counted).toEqual([
      { type: 'email.bounced', events: 1 },
      { type: 'email.delivered', events: 1 },
    ])
    expect(await rows('suppressions')).toMatchObject([{ address: 'odd@example.com' }])
    expect(await ledger.renormalize({ herald: mended() })).toMatchObject({ changed: 0 })
  })

  it('of a provider that is not there any more stay as they are', async () => {
    const ledger = await ledgerIn({ keepDeliveries: true })
    await record(ledger, eventOf('email.sent'))
    const other = createHerald({ providers: [acme({ account: 'eu' })], logger: false })
    expect(await ledger.renormalize({ herald: other, apply: true })).toMatchObject({
      deliveries: 1,
      unreadable: 1,
    })
    expect(await rows('events')).toHaveLength(1)
  })
})

/** A herald whose mapping makes this of an odd payload. */
function reading(odd: object, ledger?: Ledger) {
  const provider = acme()
  const normalize: typeof provider.normalize = (item, context) =>
    (item.raw as { readonly kind?: string }).kind === 'odd'
      ? [{ providerType: 'odd', ...odd } as never]
      : provider.normalize(item, context)
  const providers = [{ ...provider, normalize }]
  return createHerald({ providers, logger: false, ...(ledger && { ledger }) })
}

const unread = { type: 'unknown', issues: [] }

const mended = () =>
  reading({
    type: 'email.bounced',
    providerEventId: '2',
    recipient: 'odd@example.com',
    messageId: 'm-1',
    tags: [],
    metadata: {},
    bounce: { kind: 'permanent', category: 'unknown-user' },
  })
