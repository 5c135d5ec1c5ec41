import { RetryLater } from '@mailherald/core'
import { payloads } from '@mailherald/test-support/acme'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { until } from '@mailherald/test-support/until'
import { afterEach, describe, expect, it } from 'vitest'
import { databaseForTests } from '../test-helpers/database.js'
import { rig, type Rig } from '../test-helpers/rig.js'
import { callAgain, claimJobs, type ClaimRow } from './statements/claim.js'

/** Events of one message, numbered by their recipients. */
function ofMessage(message: string, count: number): object[] {
  return payloads(count).map(({ to }, n) => ({ id: `${message}-${n}`, to, message }))
}

const recipients = (count: number): string[] => payloads(count).map(({ to }) => to)

// Longer than a test may take: nothing here may depend on the second look that a held event takes by itself.
const lockMs = 60_000

describe.skipIf(!hasPostgres)('the order of a message', { timeout: 30_000 }, () => {
  const database = databaseForTests()
  let under: Rig
  afterEach(() => under.close())

  async function claim(most: number): Promise<readonly ClaimRow[]> {
    const orders = { name: under.name, most, lookAt: most, putOffMs: lockMs }
    return under.ask<ClaimRow>(claimJobs('pgboss', orders))
  }

  it('is that of the delivery, and each event is called when the one before it has ended', async () => {
    under = await rig(database.url, { order: 'message' })
    const seen = new Map<string, string[]>()
    under.herald.on(
      'email.delivered',
      { name: 'h' },
      ({ messageId = '', recipient }, { attempt }) => {
        if (recipient === 'user3@example.com' && attempt === 1) throw new Error('no database')
        if (recipient === 'user5@example.com' && attempt === 1) throw new RetryLater(50)
        seen.set(messageId, [...(seen.get(messageId) ?? []), recipient])
      },
    )
    await under.work({ lockMs })
    await under.work({ lockMs })
    const batch = ['a', 'b', 'c'].flatMap((message) => ofMessage(message, 12))
    expect((await under.post(batch)).status).toBe(200)
    await until(() => [...seen.values()].flat().length === 36)
    for (const line of seen.values()) expect(line).toEqual(recipients(12))
  })

  it('goes on at once when the first one is a dead letter', async () => {
    under = await rig(database.url, { order: 'message', attempts: 2 })
    const seen: string[] = []
    under.herald.on('email.delivered', { name: 'h' }, ({ recipient }) => {
      if (recipient === 'user0@example.com') throw new Error('no database')
      seen.push(recipient)
    })
    await under.work({ lockMs })
    await under.post(ofMessage('m', 3))
    await until(() => seen.length === 2)
    expect(seen).toEqual(recipients(3).slice(1))
  })

  it('goes on after a while when the first one is removed by hand', async () => {
    under = await rig(database.url, { order: 'message', attempts: 2, backoffMs: 3_600_000 })
    const seen: string[] = []
    under.herald.on('email.delivered', { name: 'h' }, ({ recipient }) => {
      if (recipient === 'user0@example.com') throw new Error('no database')
      seen.push(recipient)
    })
    await under.work({ lockMs: 300 })
    await under.post(ofMessage('m', 2))
    await until(async () => (await under.states())['acme~email.delivered~m-0'] === 'retry')
    await under.ask(`DELETE FROM pgboss.job WHERE name = $1 AND state = 'retry'`, [under.name])
    await until(() => seen.length === 1)
    expect(seen).toEqual(['user1@example.com'])
  })

  it('is kept when it is asked for later, and events of before are still handled', async () => {
    under = await rig(database.url)
    await under.post(ofMessage('m', 2))
    const ordered = await rig(database.url, { name: under.name, order: 'message' })
    await ordered.post(ofMessage('m', 6))
    const seen: string[] = []
    ordered.herald.on(
      'email.delivered',
      { name: 'h' },
      ({ recipient }) => void seen.push(recipient),
    )
    await ordered.work({ lockMs })
    await until(() => seen.length === 6)
    expect(seen.filter((to) => recipients(2).includes(to))).toHaveLength(2)
    expect(seen.filter((to) => !recipients(2).includes(to))).toEqual(recipients(6).slice(2))
    await ordered.close()
  })

  it('an event whose turn comes while it is put off is called even so', async () => {
    under = await rig(database.url, { order: 'message' })
    await under.post(ofMessage('m', 2))
    const [first] = await claim(10)
    const held = await under.ask<ClaimRow>(
      `SELECT id FROM pgboss.job WHERE name = $1 AND start_after > now()`,
      [under.name],
    )
    expect([first?.isHeld, held.length]).toEqual([false, 1])
    // What the worker of the first one calls is not there yet; then it is gone.
    await under.ask(`DELETE FROM pgboss.job WHERE name = $1 AND id = $2`, [under.name, first?.id])
    await under.ask(callAgain('pgboss'), [under.name, held.map(({ id }) => id)])
    const [second] = await claim(10)
    expect(second).toMatchObject({ isHeld: false, data: { id: 'acme~email.delivered~m-1' } })
  })

  it('two events of a message never run at a time, though the earlier one was stored while the later was taken', async () => {
    under = await rig(database.url, { order: 'message' })
    await under.post(ofMessage('m', 1))
    const [later] = await claim(1)
    await under.post(ofMessage('m', 2))
    // As if its transaction had begun first, and had ended while the other one was being taken.
    await under.ask(
      `UPDATE pgboss.job SET created_on = now() - interval '1 minute' WHERE name = $1 AND id <> $2`,
      [under.name, later?.id],
    )
    const activate = `UPDATE pgboss.job SET state = 'active' WHERE name = $1 AND id <> $2`
    await expect(under.ask(activate, [under.name, later?.id])).rejects.toMatchObject({
      code: '23505',
    })
    const claims = await claim(10)
    expect(claims).toMatchObject([{ isHeld: true }])
  })

  it('a claim is short though very many events of one message wait before the others', async () => {
    under = await rig(database.url, { order: 'message' })
    await under.post(ofMessage('m', 500))
    await under.post([{ id: 'other', to: 'other@example.com', message: 'other' }])
    const seen: string[] = []
    under.herald.on('email.delivered', { name: 'h' }, async ({ recipient, messageId }) => {
      if (messageId === 'm') await until(() => seen.includes('other@example.com'))
      seen.push(recipient)
    })
    await under.work({ lockMs, concurrency: 2 })
    await until(() => seen.length > 0)
    expect(seen[0]).toBe('other@example.com')
    await under.ask(`DELETE FROM pgboss.job WHERE name = $1 AND state < 'active'`, [under.name])
  })
})
