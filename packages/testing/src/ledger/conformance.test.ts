import { describe, expect, it } from 'vitest'
import { ledgerConformance } from './conformance.js'
import type { AskableLedger } from './subject.js'
import { memoryLedger } from './memory-ledger.js'

const suite = ledgerConformance()
const softBounces = { count: 3, withinMs: 24 * 60 * 60 * 1000 }
const memory = (): AskableLedger => memoryLedger({ softBounces })

describe('the ledger in memory', () => {
  it.each(suite)('$name', async ({ run }) => {
    await expect(run(() => ({ ledger: memory() }))).resolves.toBeUndefined()
  })
})

describe('a ledger with a flaw is caught', () => {
  const flaws: Readonly<Record<string, (ledger: AskableLedger) => AskableLedger>> = {
    'it keeps what comes twice': (ledger) => ({
      ...ledger,
      record: ({ events, delivery }) =>
        ledger.record({
          events: events.map((event, index) => ({
            ...event,
            id: `${event.id}~${++copies}~${index}`,
          })),
          delivery,
        }),
    }),
    'it records one event after the other': (ledger) => ({
      ...ledger,
      async record({ events, delivery }) {
        for (const event of events) await ledger.record({ events: [event], delivery })
      },
    }),
    'it loses the last event': (ledger) => ({
      ...ledger,
      async record({ events, delivery }) {
        if (events.length > 1) await ledger.record({ events: events.slice(0, -1), delivery })
        else await ledger.record({ events, delivery })
      },
    }),
    'it answers with JSON': (ledger) => ({
      ...ledger,
      async events(query) {
        const page = await ledger.events(query)
        return JSON.parse(JSON.stringify(page)) as typeof page
      },
    }),
    'it does not ask for the account': (ledger) => ({
      ...ledger,
      message: (id) => ledger.message(id),
      recipient: (address) => ledger.recipient(address),
      byReference: (reference) => ledger.byReference(reference),
    }),
    'it takes any message with the id': (ledger) => ({
      ...ledger,
      message: async (id, of) =>
        ledger
          .message(id, of)
          .catch(() => ledger.message(id, { ...of, provider: 'acme', account: 'eu' })),
    }),
    'it suppresses for one refusal': () =>
      memoryLedger({ softBounces: { count: 1, withinMs: 1e9 } }),
    'it never suppresses for refusals that may pass': () => memoryLedger({ softBounces: false }),
    'it checks one address alone': (ledger) => ({
      ...ledger,
      suppressions: {
        ...ledger.suppressions,
        check: (addresses, options) => ledger.suppressions.check(addresses.slice(0, 1), options),
      },
    }),
    'it forgets what was removed by hand': (ledger) => ({
      ...ledger,
      suppressions: { ...ledger.suppressions, remove: async () => true },
    }),
    'it takes off every scope': (ledger) => ({
      ...ledger,
      suppressions: {
        ...ledger.suppressions,
        remove: (address) => ledger.suppressions.remove(address),
      },
    }),
    'it counts test events': (ledger) => ({
      ...ledger,
      record: ({ events, delivery }) =>
        ledger.record({ events: events.map((event) => ({ ...event, test: false })), delivery }),
    }),
  }
  let copies = 0

  it.each(Object.entries(flaws))('%s', async (_, flaw) => {
    const results = await Promise.allSettled(
      suite.map(({ run }) => run(() => ({ ledger: flaw(memory()) }))),
    )
    const failures = results.filter(({ status }) => status === 'rejected')
    expect(failures.length).toBeGreaterThan(0)
  })
})

it('two processes that share nothing are caught', async () => {
  const apart = () => ({ ledger: memory(), otherProcess: memory() })
  const results = await Promise.allSettled(suite.map(({ run }) => run(apart)))
  expect(results.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(5)
})

it('closes the ledger, also when a case fails', async () => {
  let closed = 0
  const broken = () => ({
    ledger: { ...memory(), record: async () => {} },
    close: () => void closed++,
  })
  await Promise.allSettled(suite.map(({ run }) => run(broken)))
  expect(closed).toBe(suite.length)
})
