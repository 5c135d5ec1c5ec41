import assert from 'node:assert/strict'
import type { EventQuery } from '@mailherald/core'
import type { AskableLedger } from '../subject.js'
import { at, eventOf, record, type Cases } from './case.js'

async function pages(ledger: AskableLedger, query: EventQuery): Promise<readonly string[][]> {
  const found: string[][] = []
  let after = query.after
  for (;;) {
    const page = await ledger.events({ ...query, ...(after !== undefined && { after }) })
    if (page.events.length > 0) found.push(page.events.map(({ id }) => id))
    if (page.next === undefined || page.events.length === 0) return found
    after = page.next
  }
}

/** Events, page by page. */
export const eventCases: Cases = {
  async 'pages hold every event once, from the oldest and from the newest'({ ledger }) {
    const events = Array.from({ length: 7 }, () => eventOf('email.sent'))
    await record(ledger, ...events.slice(0, 3))
    await record(ledger, ...events.slice(3))
    const [a, b, c, d, e, f, g] = events.map(({ id }) => id)
    assert.deepEqual(await pages(ledger, { limit: 3 }), [[a, b, c], [d, e, f], [g]])
    const newest = await pages(ledger, { limit: 3, order: 'newest' })
    assert.deepEqual(newest, [[g, f, e], [d, c, b], [a]])
    assert.equal((await ledger.events({ limit: 1000, order: 'newest' })).next, undefined)
  },

  async 'who keeps "next" finds what is recorded later, and nothing twice'({
    ledger,
    otherProcess,
  }) {
    const { next: atFirst } = await ledger.events()
    const [early, late] = [eventOf('email.sent'), eventOf('email.delivered')]
    await record(otherProcess, early)
    const first = await ledger.events(atFirst === undefined ? {} : { after: atFirst })
    assert.deepEqual(first.events, [early])
    const none = await ledger.events({ after: first.next as string })
    assert.deepEqual(none.events, [])
    await record(otherProcess, late)
    const second = await ledger.events({ after: none.next as string })
    assert.deepEqual(second.events, [late])
  },

  async 'a filter asks for all of its conditions'({ ledger }) {
    const sent = eventOf('email.sent', { ...at(0), reference: 'r-1' })
    const eu = eventOf('email.delivered', { ...at(10), account: 'eu', messageId: 'm-2' })
    const other = eventOf('email.opened', {
      ...at(20),
      provider: 'other',
      recipient: 'B@example.com',
    })
    await record(ledger, sent)
    await record(ledger, eu)
    await record(ledger, other)
    const asked: readonly (readonly [NonNullable<EventQuery['filter']>, readonly object[]])[] = [
      [{}, [sent, eu, other]],
      [{ provider: 'acme' }, [sent, eu]],
      [{ provider: ['acme', 'other'], type: 'email.opened' }, [other]],
      [{ type: ['email.sent', 'email.delivered'] }, [sent, eu]],
      [{ account: 'eu' }, [eu]],
      [{ recipient: 'b@example.COM' }, [other]],
      [{ messageId: 'm-1' }, [sent, other]],
      [{ messageId: 'm-1', provider: 'acme' }, [sent]],
      [{ reference: 'r-1' }, [sent]],
      [{ since: eu.occurredAt }, [eu, other]],
      [{ since: sent.occurredAt, until: other.occurredAt }, [sent, eu]],
      [{ type: [] }, []],
    ]
    for (const [filter, expected] of asked) {
      const about = JSON.stringify(filter)
      assert.deepEqual((await ledger.events({ filter })).events, expected, about)
      const newest = await ledger.events({ filter, order: 'newest' })
      assert.deepEqual(newest.events, expected.toReversed(), about)
    }
    assert.deepEqual(await pages(ledger, { filter: { messageId: 'm-1' }, limit: 1 }), [
      [sent.id],
      [other.id],
    ])
  },

  async 'a wrong limit or cursor is refused with the name of the option'({ ledger }) {
    for (const limit of [0, -1, 1.5, 1001, Number.NaN]) {
      await assert.rejects(ledger.events({ limit }), invalid('limit'))
      await assert.rejects(ledger.suppressions.list({ limit }), invalid('limit'))
    }
    for (const after of ['', 'x', '-1', '1;2', "'", '9'.repeat(40)]) {
      await assert.rejects(ledger.events({ after }), invalid('after'), after)
      await assert.rejects(ledger.suppressions.list({ after }), invalid('after'), after)
    }
  },
}

function invalid(option: string): object {
  return { code: 'ERR_OPTION_INVALID', details: { option } }
}
