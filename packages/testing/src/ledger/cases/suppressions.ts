import assert from 'node:assert/strict'
import type { HeraldEvent, SuppressionScope } from '@mailherald/core'
import type { AskableLedger } from '../subject.js'
import { at, bounce, eventOf, hour, noon, record, type Cases } from './case.js'

const ann = 'ann@example.com'

async function reasons(
  ledger: AskableLedger,
  options: SuppressionScope = {},
): Promise<readonly string[]> {
  const found = (await ledger.suppressions.check([ann], options)).get(ann) ?? []
  return found.map(({ reason }) => reason).toSorted()
}

/** Much later than all events, as what is done by hand is. */
function future(ms: number): { readonly occurredAt: Date } {
  return { occurredAt: new Date(Date.now() + hour + ms) }
}

const softBounces = (...times: readonly number[]): readonly HeraldEvent[] =>
  times.map((time) => bounce('transient', at(time)))

/** Whom not to mail. */
export const suppressionCases: Cases = {
  async 'bounces, complaints, unsubscribes and the provider’s own list put an address on the list'({
    ledger,
    otherProcess,
  }) {
    const dead = bounce('permanent', at(1))
    await record(
      ledger,
      dead,
      bounce('permanent', at(2)),
      eventOf('email.complained'),
      eventOf('email.unsubscribed'),
      eventOf('suppression.added', { reason: 'manual' }),
      eventOf('email.delivered', { recipient: 'bob@example.com' }),
    )
    const found = await otherProcess.suppressions.check(['Ann@EXAMPLE.com', 'bob@example.com'])
    assert.deepEqual([...found.keys()], ['Ann@EXAMPLE.com'])
    const all = ['bounce', 'complaint', 'suppressed', 'unsubscribe']
    assert.deepEqual(await reasons(ledger), all)
    const entry = found.get('Ann@EXAMPLE.com')?.find(({ reason }) => reason === 'bounce')
    const { evidence, ...rest } = entry as NonNullable<typeof entry>
    assert.ok(evidence.length > 0 && !evidence.join().includes('example.com'))
    assert.deepEqual(rest, {
      address: ann,
      scope: 'all',
      reason: 'bounce',
      since: new Date(noon + 1),
      lastSeen: new Date(noon + 2),
    })
  },

  async 'test events, and events that do not say who it was, put nobody on the list'({ ledger }) {
    await record(
      ledger,
      bounce('permanent', { test: true }),
      bounce('permanent', { candidates: [ann, 'bob@example.com'] }),
      bounce('permanent', { recipient: null }),
    )
    assert.deepEqual(await reasons(ledger), [])
    assert.deepEqual((await ledger.suppressions.list()).entries, [])
  },

  async 'an entry for one list counts for that list alone'({ ledger }) {
    await record(ledger, eventOf('email.unsubscribed', { scope: 'news' }))
    assert.deepEqual(await reasons(ledger), [])
    assert.deepEqual(await reasons(ledger, { scope: 'offers' }), [])
    assert.deepEqual(await reasons(ledger, { scope: 'news' }), ['unsubscribe'])
  },

  async 'the list is the same in whatever order events come, and the latest counts'({
    ledger,
    otherProcess,
  }) {
    const events = [
      eventOf('email.unsubscribed', at(1)),
      eventOf('email.resubscribed', at(2)),
      eventOf('email.unsubscribed', { ...at(2), scope: 'news' }),
      eventOf('email.resubscribed', { ...at(1), scope: 'news' }),
      bounce('permanent', at(3)),
      eventOf('suppression.removed', { ...at(4), reason: 'bounce' }),
      eventOf('email.complained', at(5)),
      eventOf('suppression.removed', { ...at(4), reason: 'complaint' }),
    ]
    const orders = [events, events.toReversed(), [...events.slice(4), ...events.slice(0, 4)]]
    for (const [index, order] of orders.entries()) {
      const account = `order-${index}`
      const own = order.map((event) => ({ ...event, account, id: `${event.id}~${index}` }))
      await Promise.all(own.map((event, n) => record(n % 2 ? ledger : otherProcess, event)))
      assert.deepEqual(await reasons(ledger, { account, scope: 'news' }), [
        'complaint',
        'unsubscribe',
      ])
      assert.deepEqual(await reasons(ledger, { account }), ['complaint'])
    }
  },

  async 'who resubscribes is still not mailed where the mailbox is dead'({ ledger }) {
    await record(ledger, eventOf('email.unsubscribed', at(1)), bounce('permanent', at(1)))
    await record(ledger, eventOf('email.resubscribed', at(2)))
    assert.deepEqual(await reasons(ledger), ['bounce'])
  },

  async 'what was removed by hand stays removed until something new happens'({
    ledger,
    otherProcess,
  }) {
    await record(ledger, bounce('permanent'), eventOf('email.unsubscribed', { scope: 'news' }))
    assert.equal(await otherProcess.suppressions.remove('ANN@example.com'), true)
    assert.equal(await ledger.suppressions.remove(ann), false)
    assert.deepEqual(await reasons(ledger, { scope: 'news' }), [])
    const late = [eventOf('email.complained'), eventOf('email.complained', { account: 'eu' })]
    for (const event of late) await record(ledger, event)
    await record(ledger, eventOf('email.unsubscribed', { scope: 'offers' }))
    assert.deepEqual(await reasons(ledger, { scope: 'offers' }), [])
    await record(ledger, eventOf('email.complained', future(0)))
    assert.deepEqual(await reasons(ledger), ['complaint'])
  },

  async 'what is removed of one scope or account stays in the others'({ ledger }) {
    const news = eventOf('email.unsubscribed', { scope: 'news', account: 'eu' })
    await record(ledger, news, eventOf('email.complained', { account: 'eu' }))
    assert.equal(await ledger.suppressions.remove(ann, { scope: 'offers' }), false)
    assert.equal(await ledger.suppressions.remove(ann, { account: 'us' }), false)
    assert.equal(await ledger.suppressions.remove(ann, { scope: 'news' }), true)
    assert.deepEqual(await reasons(ledger, { scope: 'news' }), ['complaint'])
  },

  async 'what was added by hand is there, until it is removed by hand'({ ledger }) {
    await ledger.suppressions.add(' Ann@example.com', { evidence: ['asked by telephone'] })
    await record(ledger, eventOf('suppression.removed', future(0)))
    await record(ledger, eventOf('email.resubscribed', future(1)))
    const [entry] = (await ledger.suppressions.check([ann])).get(ann) ?? []
    assert.deepEqual([entry?.reason, entry?.evidence], ['manual', ['asked by telephone']])
    await ledger.suppressions.remove(ann)
    assert.deepEqual(await reasons(ledger), [])
    await ledger.suppressions.add(ann, { scope: 'news' })
    assert.deepEqual(await reasons(ledger), [])
    assert.deepEqual(await reasons(ledger, { scope: 'news' }), ['manual'])
  },

  async 'entries of an account count for it, entries of none count for all'({ ledger }) {
    await record(ledger, eventOf('email.complained', { account: 'eu' }))
    assert.deepEqual(await reasons(ledger), ['complaint'])
    assert.deepEqual(await reasons(ledger, { account: 'eu' }), ['complaint'])
    assert.deepEqual(await reasons(ledger, { account: 'us' }), [])
    await ledger.suppressions.add(ann)
    assert.deepEqual(await reasons(ledger, { account: 'us' }), ['manual'])
  },

  async 'refusals that may pass suppress when they come again and again, with no delivery in between'({
    ledger,
  }) {
    await record(ledger, ...softBounces(1, 2))
    await record(ledger, eventOf('email.delivered', at(3)))
    await record(ledger, ...softBounces(4, 5))
    assert.deepEqual(await reasons(ledger), [])
    await record(ledger, ...softBounces(6))
    assert.deepEqual(await reasons(ledger), ['bounce'])
  },

  async 'refusals that may pass do not add up over a long time, or where they are not about the address'({
    ledger,
  }) {
    const day = 24 * hour
    await record(ledger, ...softBounces(0, day, 2 * day, 3 * day))
    const blocked = { bounce: { kind: 'transient', category: 'blocked' } }
    for (let n = 1; n <= 3; n++) {
      await record(ledger, eventOf('email.bounced', { ...blocked, ...at(5 * day + n) }))
    }
    assert.deepEqual(await reasons(ledger), [])
  },

  async 'the list comes in pages, whoever was put there last first'({ ledger }) {
    const addresses = Array.from({ length: 5 }, (_, index) => `r${index}@example.com`)
    for (const [index, recipient] of addresses.entries()) {
      await record(ledger, eventOf('email.complained', { recipient, ...at(index) }))
    }
    await record(ledger, eventOf('email.unsubscribed', { account: 'eu', ...at(-1) }))
    const first = await ledger.suppressions.list({ limit: 4 })
    const second = await ledger.suppressions.list({ limit: 4, after: first.next as string })
    const listed = [first, second].map(({ entries }) => entries.map(({ address }) => address))
    const [a, b, c, d, e] = addresses
    assert.deepEqual(listed, [
      [e, d, c, b],
      [a, ann],
    ])
    assert.equal(second.next, undefined)
    const { entries } = await ledger.suppressions.list({ reason: 'unsubscribe', account: 'eu' })
    assert.deepEqual(
      entries.map(({ address, account }) => [address, account]),
      [[ann, 'eu']],
    )
  },

  async '1,000 addresses are checked in one go, odd ones too'({ ledger }) {
    const addresses = Array.from({ length: 998 }, (_, index) => `r${index}@example.com`)
    await record(ledger, bounce('permanent', { recipient: 'r7@example.com' }))
    const found = await ledger.suppressions.check([...addresses, '\u0000', 'x'.repeat(10_000)])
    assert.deepEqual([...found.keys()], ['r7@example.com'])
    assert.deepEqual(await ledger.suppressions.check([]), new Map())
  },
}
