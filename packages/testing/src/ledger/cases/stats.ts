import assert from 'node:assert/strict'
import type { HeraldEvent } from '@mailherald/core'
import { bounce, eventOf, hour, noon, record, type Cases } from './case.js'

const day = 24 * hour
const midnight = noon - 12 * hour

function later(ms: number): { readonly occurredAt: Date } {
  return { occurredAt: new Date(noon + ms) }
}

/** One of them on another day, at another provider, of another account and to another domain. */
function someEvents(): readonly HeraldEvent[] {
  return [
    ...Array.from({ length: 3 }, () => eventOf('email.delivered')),
    bounce('permanent'),
    bounce('transient'),
    eventOf('email.complained', { recipient: 'Ann@Mail.Example.com' }),
    eventOf('email.complained', { feedbackType: 'Not-Spam' }),
    eventOf('email.delivered', { test: true }),
    eventOf('email.delivered', { ...later(hour), provider: 'other' }),
    eventOf('domain.created', { ...later(day), account: 'eu', recipient: undefined }),
  ]
}

const since = new Date(midnight)

/** How many, and at what rates. */
export const statsCases: Cases = {
  async 'events are counted by day and hour, with rates, and test events are not'({ ledger }) {
    for (const event of someEvents()) await record(ledger, event)
    const [first, second, ...others] = await ledger.stats({ by: 'day', since })
    assert.deepEqual(others, [])
    assert.deepEqual(first, {
      from: new Date(midnight),
      events: 8,
      delivered: 4,
      bounced: 1,
      complained: 1,
      bounceRate: 0.2,
      complaintRate: 0.25,
    })
    assert.deepEqual(second, {
      from: new Date(midnight + day),
      events: 1,
      delivered: 0,
      bounced: 0,
      complained: 0,
    })
    const hours = await ledger.stats({ by: 'hour', since, until: new Date(midnight + day) })
    assert.deepEqual(
      hours.map(({ from, events }) => [from, events]),
      [
        [new Date(noon), 7],
        [new Date(noon + hour), 1],
      ],
    )
  },

  async 'the hour in which "since" is counts as a whole, and that in which "until" is not at all'({
    ledger,
  }) {
    for (const event of someEvents()) await record(ledger, event)
    const [since, until] = [new Date(noon + 0.5 * hour), new Date(noon + 1.5 * hour)]
    const hours = await ledger.stats({ by: 'hour', since, until })
    assert.deepEqual(
      hours.map(({ from, events }) => [from, events]),
      [[new Date(noon), 7]],
    )
  },

  async 'events are counted by provider, account, domain and type, and by several of them'({
    ledger,
  }) {
    for (const event of someEvents()) await record(ledger, event)
    const counted = async (by: 'provider' | 'account' | 'domain' | 'type') =>
      new Map((await ledger.stats({ by, since })).map((row) => [row[by], row.events]))
    assert.deepEqual(
      await counted('provider'),
      new Map([
        ['acme', 8],
        ['other', 1],
      ]),
    )
    assert.deepEqual(
      await counted('account'),
      new Map([
        [undefined, 8],
        ['eu', 1],
      ]),
    )
    const domains = new Map([
      ['example.com', 7],
      ['mail.example.com', 1],
      [undefined, 1],
    ])
    assert.deepEqual(await counted('domain'), domains)
    assert.equal((await counted('type')).get('email.bounced'), 2)
    const both = await ledger.stats({ by: ['provider', 'type'], since })
    const opened = both.filter(({ provider, type }) => provider === 'other' && type !== undefined)
    assert.deepEqual(opened, [
      {
        provider: 'other',
        type: 'email.delivered',
        events: 1,
        delivered: 1,
        bounced: 0,
        complained: 0,
        bounceRate: 0,
        complaintRate: 0,
      },
    ])
    assert.equal((await ledger.stats({ by: 'day', since, account: 'eu' })).length, 1)
  },

  async 'numbers that cannot be broken down that way are refused'({ ledger }) {
    const refused = { code: 'ERR_OPTION_INVALID', details: { option: 'by' } }
    for (const by of ['weather', [], 'constructor']) {
      await assert.rejects(ledger.stats({ by: by as never, since }), refused)
    }
  },
}
