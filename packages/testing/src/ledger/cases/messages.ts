import assert from 'node:assert/strict'
import type { MessageRecord, RecipientStatus } from '@mailherald/core'
import { at, bounce, eventOf, noon, record, type Cases } from './case.js'

function ids({ timeline }: MessageRecord): readonly string[] {
  return timeline.map(({ id }) => id)
}

/** The statuses of its recipients, and its events. */
function saidIn(message: MessageRecord | undefined): readonly unknown[] {
  const { recipients = [], timeline = [] } = message ?? {}
  return [...recipients.map(({ status }) => status), ...timeline.map(({ type }) => type)]
}

/** What happened to a message, and to a person. */
export const messageCases: Cases = {
  async 'a message has its events in the order in which they happened'({ ledger }) {
    const queued = eventOf('email.queued', { ...at(1), reference: 'order-7', subject: 'Hello' })
    const delivered = eventOf('email.delivered', at(2))
    const opened = eventOf('email.opened', at(3))
    await record(ledger, opened, queued)
    await record(ledger, delivered, eventOf('email.sent', { messageId: 'm-2' }))
    const message = (await ledger.message('m-1')) as MessageRecord
    assert.deepEqual(ids(message), [queued.id, delivered.id, opened.id])
    const { provider, reference, subject } = message
    assert.deepEqual([provider, reference, subject], ['acme', 'order-7', 'Hello'])
    assert.equal(await ledger.message('m-3'), undefined)
  },

  async 'the status of each recipient is the same in whatever order events are recorded'({
    ledger,
    otherProcess,
  }) {
    const about = (messageId: string) => [
      // Recorded last, it brings a reference and no higher status.
      eventOf('email.sent', { messageId, ...at(1), reference: 'order-7' }),
      eventOf('email.delivered', { messageId, ...at(2) }),
      eventOf('email.opened', { messageId, ...at(5) }),
      eventOf('email.opened', { messageId, ...at(4) }),
      eventOf('email.deferred', {
        messageId,
        ...at(9),
        deferral: {},
        recipient: 'bob@example.com',
      }),
      eventOf('email.failed', { messageId, ...at(8), recipient: null }),
    ]
    const forward = about('forward')
    const backward = about('backward').toReversed()
    await record(ledger, ...forward)
    for (const event of backward) await record(otherProcess, event)
    const together = about('together')
    await Promise.all(together.map((event) => record(ledger, event)))
    const expected: readonly RecipientStatus[] = [
      { recipient: null, status: 'failed', since: new Date(noon + 8) },
      { recipient: 'ann@example.com', status: 'opened', since: new Date(noon + 4) },
      { recipient: 'bob@example.com', status: 'deferred', since: new Date(noon + 9) },
    ]
    for (const messageId of ['forward', 'backward', 'together']) {
      const message = await ledger.message(messageId)
      assert.deepEqual(message?.recipients, expected, messageId)
      assert.equal(message?.reference, 'order-7', messageId)
    }
  },

  async 'an event that says nothing about the way of a message leaves its recipient without a status'({
    ledger,
  }) {
    await record(ledger, eventOf('email.autoresponded', at(3)))
    assert.deepEqual((await ledger.message('m-1'))?.recipients, [
      { recipient: 'ann@example.com', since: new Date(noon + 3) },
    ])
  },

  async 'messages with the same id are told apart by provider and account'({ ledger }) {
    await record(ledger, eventOf('email.sent'))
    await record(ledger, eventOf('email.delivered', { account: 'eu' }))
    await record(ledger, eventOf('email.opened', { provider: 'other', account: 'eu' }))
    await assert.rejects(ledger.message('m-1'), { code: 'ERR_LEDGER_AMBIGUOUS' })
    await assert.rejects(ledger.message('m-1', { account: 'eu' }), { code: 'ERR_LEDGER_AMBIGUOUS' })
    const ours = await ledger.message('m-1', { provider: 'acme', account: 'eu' })
    assert.deepEqual([ours?.account, ...saidIn(ours)], ['eu', 'delivered', 'email.delivered'])
    const other = await ledger.message('m-1', { provider: 'other' })
    assert.deepEqual([other?.account, ...saidIn(other)], ['eu', 'opened', 'email.opened'])
    assert.equal(await ledger.message('m-1', { account: 'us' }), undefined)
  },

  async 'a message that was received is no message that was sent'({ ledger }) {
    const to = [{ address: 'ann@example.com' }]
    await record(ledger, eventOf('email.received', { recipient: undefined, to, cc: [] }))
    assert.equal(await ledger.message('m-1'), undefined)
    assert.equal((await ledger.recipient('ann@example.com')).timeline.length, 1)
  },

  async 'messages are found by the reference that they were sent with, the latest first'({
    ledger,
  }) {
    const reference = 'order-7'
    await record(ledger, eventOf('email.sent', { reference, ...at(1) }))
    await record(ledger, eventOf('email.delivered', at(2)))
    await record(ledger, eventOf('email.sent', { reference, messageId: 'm-2', ...at(3) }))
    await record(ledger, eventOf('email.sent', { reference, messageId: 'm-3', account: 'eu' }))
    const found = await ledger.byReference(reference)
    assert.deepEqual(found.map(({ messageId }) => messageId).slice(-1), ['m-1'])
    assert.deepEqual(
      new Set(found.map(({ messageId }) => messageId)),
      new Set(['m-1', 'm-2', 'm-3']),
    )
    assert.equal(found.at(-1)?.timeline.length, 2)
    assert.equal((await ledger.byReference(reference, { account: 'eu' })).length, 1)
    assert.deepEqual(await ledger.byReference('order'), [])
  },

  async 'a person has their messages and events, the latest first, in whatever case the address is'({
    ledger,
  }) {
    const sent = eventOf('email.sent', { recipient: 'Ann@Example.com', ...at(1) })
    await record(ledger, eventOf('email.opened', { recipient: 'carol@example.com', ...at(4) }))
    const dead = bounce('permanent', { messageId: 'm-2', ...at(3) })
    const notice = eventOf('email.failed', {
      messageId: 'm-3',
      recipient: null,
      candidates: ['bob@example.com', 'ANN@example.com'],
      ...at(2),
    })
    await record(ledger, sent, dead, notice)
    await record(ledger, eventOf('email.sent', { messageId: 'm-9', recipient: 'bob@example.com' }))
    const ann = await ledger.recipient('ANN@example.com')
    assert.equal(ann.address, 'ann@example.com')
    assert.deepEqual(
      ann.timeline.map(({ id }) => id),
      [dead.id, notice.id, sent.id],
    )
    assert.deepEqual(
      ann.messages.map(({ messageId }) => messageId),
      ['m-2', 'm-1'],
    )
    assert.deepEqual(
      ann.messages.flatMap(({ recipients }) => recipients.map(({ recipient }) => recipient)),
      ['ann@example.com', 'ann@example.com'],
      'a person is told nothing of other recipients',
    )
    assert.deepEqual(
      ann.suppressions.map(({ reason }) => reason),
      ['bounce'],
    )
    const nobody = await ledger.recipient('nobody@example.com')
    assert.deepEqual(nobody, {
      address: 'nobody@example.com',
      suppressions: [],
      messages: [],
      timeline: [],
    })
    assert.deepEqual((await ledger.recipient('ann@example.com', { account: 'eu' })).timeline, [])
  },
}
