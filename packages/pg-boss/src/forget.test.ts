import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { until } from '@mailherald/test-support/until'
import { afterEach, describe, expect, it } from 'vitest'
import { databaseForTests } from '../test-helpers/database.js'
import { rig, type Rig } from '../test-helpers/rig.js'
import { jobIdOf } from './job-id.js'
import { deleteOver } from './statements/forget.js'

describe.skipIf(!hasPostgres)('what is erased', { timeout: 30_000 }, () => {
  const database = databaseForTests()
  let under: Rig
  afterEach(() => under.close())

  it.each([
    ['in capitals', 'ANN@EXAMPLE.COM', 'ann@example.com'],
    ['with letters beyond ASCII', 'ÄNNÍ@example.com', 'änní@example.com'],
    ['in quotes', '"ann smith"@example.com', '"Ann Smith"@example.com'],
  ])('is found by an address %s', async (_, stored, asked) => {
    under = await rig(database.url)
    under.herald.on('*', { name: 'h' }, () => {})
    await under.work()
    await under.post([
      { id: 'hers', to: stored },
      { id: 'other', to: `not-${stored.replaceAll('"', '')}` },
    ])
    await until(async () => Object.values(await under.states()).every((one) => one === 'completed'))
    expect(await under.queue.erase(asked)).toBe(1)
    expect(await under.states()).toEqual({ 'acme~email.delivered~other': 'completed' })
  })

  it('of a job that this version cannot read is all that holds the address', async () => {
    under = await rig(database.url, { attempts: 1 })
    const ids = ['acme~ann', 'acme~bob']
    await under.queue.enqueue(
      ids.map((id) => ({
        id,
        type: 'unknown',
        data: { v: 99, event: { id, who: `${id.slice(5)}@example.com` } },
      })),
    )
    await under.work()
    await until(async () => (await under.dead.count()) === 2)
    expect(await under.queue.erase('ann@example.com')).toBe(1)
    expect(await under.dead.list()).toMatchObject([{ id: 'acme~bob' }])
  })

  it('is not what has begun to wait again meanwhile', async () => {
    under = await rig(database.url)
    await under.post({ id: 'waiting', to: 'ann@example.com' })
    const id = 'acme~email.delivered~waiting'
    await under.ask(deleteOver('pgboss'), [under.name, [jobIdOf(id)]])
    expect(await under.states()).toEqual({ [id]: 'created' })
  })
})
