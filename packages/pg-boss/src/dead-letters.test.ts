import { payloads } from '@mailherald/test-support/acme'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { until } from '@mailherald/test-support/until'
import { afterEach, describe, expect, it } from 'vitest'
import { databaseForTests } from '../test-helpers/database.js'
import { rig, type Rig } from '../test-helpers/rig.js'

describe.skipIf(!hasPostgres)('dead letters in PostgreSQL', { timeout: 30_000 }, () => {
  const database = databaseForTests()
  let under: Rig
  afterEach(() => under.close())

  /** Dead letters of the type, without having been tried. */
  async function dead(type: string, count: number): Promise<void> {
    await under.ask(
      `INSERT INTO pgboss.job (name, id, data, state, completed_on, singleton_key, policy, retry_limit, keep_until)
       SELECT $1, gen_random_uuid(), jsonb_build_object('id', $2 || '~' || nth, 'type', $2::text, 'job', '{}'),
         'failed', now() - interval '1 hour' + nth * interval '1 ms', nth::text || $2, 'singleton', 0,
         now() + interval '1 year'
       FROM generate_series(1, $3::int) nth`,
      [under.name, type, count],
    )
  }

  it('are replayed and dropped all together, across many pages', async () => {
    under = await rig(database.url)
    await dead('email.bounced', 2500)
    await dead('email.delivered', 10)
    expect(await under.dead.replayAll({ type: 'email.bounced' })).toBe(2500)
    expect(await under.dead.count()).toBe(10)
    await dead('email.opened', 1500)
    expect(await under.dead.dropAll({ type: 'email.opened' })).toBe(1500)
    expect(await under.dead.list({ offset: 8 })).toMatchObject([
      { id: 'email.delivered~9' },
      { id: 'email.delivered~10' },
    ])
    expect(await under.dead.list({ limit: 0 })).toEqual([])
  })

  it('are replayed in the order of their messages', async () => {
    under = await rig(database.url, { attempts: 1, order: 'message' })
    let isBroken = true
    const seen: string[] = []
    under.herald.on('email.delivered', { name: 'h' }, ({ recipient }) => {
      if (isBroken) throw new Error('no database')
      seen.push(recipient)
    })
    await under.work({ lockMs: 60_000 })
    await under.post(payloads(6).map((each) => ({ ...each, message: 'm' })))
    await until(async () => (await under.dead.count()) === 6)
    isBroken = false
    expect(await under.dead.replayAll()).toBe(6)
    await until(() => seen.length === 6)
    expect(seen).toEqual(payloads(6).map(({ to }) => to))
  })

  it('say which handler failed and why, whatever the thrown error says', async () => {
    under = await rig(database.url, { attempts: 1 })
    under.herald.on('email.delivered', { name: 'h' }, () => {
      throw new Error(`a zero: \0, half a bird: \ud83e, ${'long '.repeat(10_000)}`)
    })
    await under.work()
    await under.post(payloads(1))
    await until(async () => (await under.dead.count()) === 1)
    const [letter] = await under.dead.list()
    expect(letter?.reason).toMatch(/^h failed on .* Error: a zero: , half a bird: \ufffd, long /)
    expect(letter?.reason.length).toBeLessThan(2100)
  })

  it('an event that its worker has lost to another one is not made a dead letter by it', async () => {
    under = await rig(database.url, { attempts: 1 })
    let fail = (): void => {}
    under.herald.on(
      'email.delivered',
      { name: 'h' },
      () => new Promise<void>((_, reject) => (fail = () => reject(new Error('late')))),
    )
    await under.work({ lockMs: 60_000 })
    await under.post(payloads(1))
    await until(async () => (await under.states())['acme~email.delivered~e0'] === 'active')
    await until(() => fail.length === 0)
    await under.ask(`UPDATE pgboss.job SET retry_count = 7 WHERE name = $1`, [under.name])
    fail()
    await under.post([{ id: 'mark', to: 'mark@example.org', type: 'domain.created' }])
    await until(async () => (await under.states())['acme~domain.created~mark'] === 'completed')
    expect((await under.states())['acme~email.delivered~e0']).toBe('active')
    expect(await under.dead.count()).toBe(0)
  })
})
