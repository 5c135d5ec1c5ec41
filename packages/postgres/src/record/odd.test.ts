import { createHash } from 'node:crypto'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import type { HeraldEvent } from '@mailherald/core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventOf, record, refusalAt } from '../../test-helpers/events.js'
import { freshLedger } from '../../test-helpers/fresh-ledger.js'
import { onPglite, onServer, type TwoProcesses } from '../../test-helpers/two-processes.js'

function digestOf(n: number): string {
  return createHash('sha256').update(`${n}`).digest('hex')
}

const texts: Readonly<Record<string, string>> = {
  'a zero byte': 'a\u0000b',
  'half a character': '\ud800x\udc00',
  'what separates values': '\u001E\u001D\u001E',
  'what ends a statement': `'); drop table events; --"\\`,
  '20 kB': 'ä'.repeat(10_000),
  // PostgreSQL compresses what repeats itself before it is too long for an index.
  '10 kB of digits': Array.from({ length: 160 }, (_, n) => digestOf(n)).join(''),
  'nothing but space': ' ',
  'right to left': '\u202Eabc',
}

describe.each([
  ['PGlite', onPglite, true],
  ['PostgreSQL', onServer, hasPostgres],
] as const)('on %s, an event is recorded and found again', (_, start, isThere) => {
  describe.skipIf(!isThere)('whatever is in it', () => {
    let database: TwoProcesses
    beforeAll(async () => void (database = await start()), 60_000)
    afterAll(() => database.close())

    it.each(Object.entries(texts))('with %s in every field', async (_, text) => {
      const ledger = await freshLedger({ pool: database.pools[0] })
      const fields = {
        provider: text,
        account: text,
        messageId: text,
        reference: text,
        subject: text,
        scope: text,
        recipient: `${text}@${text}.example.com`,
        candidates: undefined,
        raw: { [text]: [text] },
      }
      const events = [
        eventOf('email.unsubscribed', fields),
        eventOf('email.delivered', fields),
        eventOf('email.opened', {
          ...fields,
          recipient: null,
          candidates: [`${text}@example.com`],
        }),
        eventOf(text as 'unknown', { ...fields, issues: [] }),
      ].map((event) => JSON.parse(JSON.stringify(event)) as HeraldEvent)
      const dated = events.map((event) => ({
        ...event,
        occurredAt: new Date(event.occurredAt),
        receivedAt: new Date(event.receivedAt),
      })) as HeraldEvent[]
      await record(ledger, ...dated)
      // Alone, an event takes another way.
      for (const [index, event] of dated.entries()) {
        await record(ledger, event)
        const again = { ...event, id: `${event.id}~again~${index}` }
        await record(ledger, again)
      }
      const { events: found } = await ledger.events({ filter: { account: text, provider: text } })
      expect(found).toHaveLength(8)
      expect(found.slice(0, 4)).toEqual(dated)
      expect((await ledger.events({ filter: { type: text as 'unknown' } })).events).toHaveLength(2)
      const message = await ledger.message(text, { provider: text, account: text })
      expect(message).toMatchObject({ messageId: text, provider: text, account: text })
      expect(message?.timeline).toHaveLength(8)
      expect(await ledger.byReference(text)).toHaveLength(1)
      const person = await ledger.recipient(fields.recipient, { account: text })
      expect(person.messages).toMatchObject([{ messageId: text, provider: text, account: text }])
      expect((await ledger.recipient(`${text}@example.com`)).timeline).toHaveLength(2)
      const listed = await ledger.suppressions.check([fields.recipient], { scope: text })
      expect([...listed.keys()]).toEqual([fields.recipient])
      expect(
        await ledger.suppressions.remove(fields.recipient, { scope: text, account: text }),
      ).toBe(true)
      const stats = await ledger.stats({
        by: ['account', 'domain', 'provider', 'type'],
        since: new Date(0),
      })
      expect(stats.reduce((sum, { events }) => sum + events, 0)).toBe(8)
    })

    it('with refusals at the ends of time', async () => {
      const ledger = await freshLedger({
        pool: database.pools[0],
        softBounces: { count: 2, withinMs: 3653 * 86_400_000 },
      })
      for (const time of [-8.64e15, 8.64e15]) {
        await record(ledger, refusalAt(0, { occurredAt: new Date(time) }))
        await record(
          ledger,
          refusalAt(0, { occurredAt: new Date(time) }),
          refusalAt(0, { occurredAt: new Date(time), recipient: 'bob@example.com' }),
        )
      }
      const listed = await ledger.suppressions.check(['ann@example.com', 'bob@example.com'])
      expect([...listed.keys()]).toEqual(['ann@example.com'])
      const { entries } = await ledger.suppressions.list()
      expect(entries).toMatchObject([{ lastSeen: new Date(8.64e15) }])
    })

    it('with many addresses', async () => {
      const ledger = await freshLedger({ pool: database.pools[0] })
      const to = Array.from({ length: 1000 }, (_, n) => ({ address: `R${n}@example.com` }))
      const event = eventOf('email.received', { recipient: undefined, to, cc: to })
      await record(ledger, event)
      await record(ledger, event, eventOf('email.sent'))
      expect((await ledger.recipient('r999@example.com')).timeline).toHaveLength(1)
      expect((await ledger.recipient('r1000@example.com')).timeline).toHaveLength(0)
    })

    it('with the address in capitals, and found in whatever case', async () => {
      const ledger = await freshLedger({ pool: database.pools[0] })
      await record(ledger, eventOf('email.complained', { recipient: ' ANN@Example.COM ' }))
      const { recipients } = (await ledger.message('m-1')) ?? {}
      expect(recipients).toMatchObject([{ recipient: 'ann@example.com', status: 'complained' }])
      expect((await ledger.suppressions.check(['Ann@example.com'])).size).toBe(1)
    })
  })
})
