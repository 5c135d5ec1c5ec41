import assert from 'node:assert/strict'
import { at, eventOf, idsIn, record, type Cases } from './case.js'

/** What is recorded is there, once and as it was. */
export const recordingCases: Cases = {
  async 'an event comes back as it was recorded, dates, bytes and odd characters included'({
    ledger,
    otherProcess,
  }) {
    const odd = eventOf('email.received', {
      messageId: '<m-1@example.com>',
      from: { address: 'Ann@Example.com', name: 'Änn\u0000 "\\" \u{1F4EB}' },
      to: [{ address: 'bob@example.com' }],
      cc: [],
      headers: { 'x-odd': ['\ud800 alone', '{"$date":1}'] },
      attachments: [{ content: new Uint8Array([0, 255, 10]) }],
      raw: { $date: 1, nested: [[{ ['__proto__x']: '\u0000' }]], big: 2 ** 53 - 1 },
    })
    await record(ledger, odd)
    const { events } = await otherProcess.events()
    assert.deepEqual(events, [odd])
  },

  async 'an event that is there stays as it is'({ ledger, otherProcess }) {
    const first = eventOf('email.delivered', { subject: 'first' })
    await record(ledger, first)
    await record(otherProcess, { ...first, subject: 'second' } as typeof first)
    const { events } = await ledger.events()
    assert.deepEqual(events, [first])
    const [day] = await ledger.stats({ by: 'day', since: new Date(0) })
    assert.equal(day?.events, 1)
  },

  async 'an event that comes twice in a delivery is recorded once, as it came first'({ ledger }) {
    const first = eventOf('email.opened', { subject: 'first' })
    await record(ledger, first, { ...first, subject: 'second' } as typeof first)
    assert.deepEqual((await ledger.events()).events, [first])
    const [day] = await ledger.stats({ by: 'day', since: new Date(0) })
    assert.equal(day?.events, 1)
  },

  async 'of many who record the same events at once, each is recorded once, and nobody fails'({
    ledger,
    otherProcess,
  }) {
    const events = Array.from({ length: 50 }, (_, index) =>
      eventOf('email.delivered', {
        messageId: `m-${index % 7}`,
        recipient: `r${index}@example.com`,
      }),
    )
    const deliveries = [events, events.toReversed(), events.slice(10), events.slice(0, 30)]
    const stores = [ledger, otherProcess]
    await Promise.all(
      [...deliveries, ...deliveries].map((some, index) =>
        record(stores[index % 2] ?? ledger, ...some),
      ),
    )
    assert.deepEqual((await idsIn(ledger)).toSorted(), events.map(({ id }) => id).toSorted())
    const [day] = await ledger.stats({ by: 'day', since: new Date(0) })
    assert.equal(day?.delivered, 50)
  },

  async 'of a delivery that cannot be recorded as a whole, nothing is recorded'({ ledger }) {
    let deep: unknown = 'the end'
    for (let level = 0; level < 1500; level++) deep = [deep]
    await assert.rejects(
      record(ledger, eventOf('email.delivered'), eventOf('email.opened', { raw: deep })),
    )
    assert.deepEqual(await idsIn(ledger), [])
  },

  async 'a delivery of 1,000 events is recorded in its order'({ ledger }) {
    const events = Array.from({ length: 1000 }, (_, index) =>
      eventOf('email.delivered', { messageId: `m-${index}`, recipient: `r${index}@example.com` }),
    )
    await record(ledger, ...events)
    assert.deepEqual(
      await idsIn(ledger),
      events.map(({ id }) => id),
    )
  },

  async 'ids, addresses and references of any length and any characters are found again'({
    ledger,
  }) {
    const odd = ['x'.repeat(10_000), 'a\u0000b', '\ud800', '‮', "'; drop table events; --", '%_']
    for (const [index, text] of odd.entries()) {
      await record(
        ledger,
        eventOf('email.delivered', {
          messageId: text,
          reference: text,
          recipient: `${text}${index}@example.com`,
        }),
      )
    }
    for (const [index, text] of odd.entries()) {
      const recipient = `${text}${index}@example.com`.toLowerCase()
      const message = await ledger.message(text)
      assert.equal(message?.timeline.length, 1, `the message ${JSON.stringify(text.slice(0, 9))}`)
      assert.equal((await ledger.byReference(text)).length, 1)
      assert.equal((await ledger.recipient(recipient)).timeline.length, 1)
    }
  },

  async 'events of any date are recorded'({ ledger }) {
    const dates = [-8.64e15, -62_135_596_800_001, 0, 253_402_300_800_000, 8.64e15]
    const events = dates.map((time) => eventOf('email.sent', { occurredAt: new Date(time) }))
    await record(ledger, ...events)
    const found = await ledger.events()
    assert.deepEqual(found.events, events)
  },

  async 'an event of a type that this version does not know is recorded'({ ledger }) {
    const event = eventOf('email.teleported' as never, at(0))
    await record(ledger, event)
    assert.deepEqual((await ledger.events()).events, [event])
  },
}
