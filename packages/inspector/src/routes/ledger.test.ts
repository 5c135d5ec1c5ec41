import { setTimeout } from 'node:timers/promises'
import { payload } from '@mailherald/test-support/acme'
import { memoryLedger } from '@mailherald/testing'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { rig } from '../../test-helpers/rig.js'
import type {
  EventLines,
  Found,
  State,
  SuppressionLines,
  WholeMessage,
  WholePerson,
} from '../view/shapes.js'

const ann = 'ann@example.com'

afterEach(() => void vi.useRealTimers())

function withLedger() {
  const ledger = memoryLedger()
  return { ledger, ...rig({ inspector: { ledger }, herald: { ledger } }) }
}

describe.each([
  ['a ledger', withLedger],
  ['memory only', () => rig()],
])('with %s', (_, start) => {
  it('a search finds people, messages and deliveries, by address, message id and reference', async () => {
    const { post, ask } = start()
    await post(payload('email.delivered', { to: ann, message: 'm-1' }))
    await post(payload('email.bounced', { to: ann, message: 'm-2' }))
    await post(payload('email.bounced', { to: 'bob@example.com', message: 'm-2' }))
    const byId = await ask<Found>('search', { text: ' m-2 ' })
    expect(byId.messages).toMatchObject([{ messageId: 'm-2', provider: 'acme' }])
    expect(byId.deliveries).toHaveLength(2)
    expect(byId).not.toHaveProperty('person')
    const byAddress = await ask<Found>('search', { text: 'Ann@example.com' })
    expect(byAddress.person).toMatchObject({ shown: 'a***@example.com' })
    expect(byAddress.deliveries).toHaveLength(2)
    const nothing = await ask<Found>('search', { text: 'm-3' })
    expect(nothing).toEqual({ messages: [], deliveries: [] })
  })

  it('a message has its events in order, and a status for each recipient', async () => {
    const { post, ask } = start()
    await post(payload('email.delivered', { to: ann, message: 'm-1' }))
    await post(payload('email.opened', { to: ann, message: 'm-1' }))
    await post(payload('email.delivered', { to: ann, message: 'm-2' }))
    const message = await ask<WholeMessage>('message', { messageId: 'm-1', provider: 'acme' })
    expect(message.recipients).toMatchObject([
      { person: { shown: 'a***@example.com' }, status: 'opened' },
    ])
    expect(message.timeline.map(({ type }) => type)).toEqual(['email.delivered', 'email.opened'])
    const unknown = await ask('message', { messageId: 'm-9' })
    expect(unknown).toEqual({ error: 'Nothing is known of this message.' })
  })

  it('a person is found by the handle, without the address being shown', async () => {
    const { post, ask } = start()
    await post(payload('email.bounced', { to: ann, message: 'm-1' }))
    const { person } = await ask<Found>('search', { text: ann })
    const whole = await ask<WholePerson>('recipient', { handle: person?.handle })
    expect(whole).toMatchObject({ person, messages: [{ messageId: 'm-1' }] })
    expect(whole.timeline).toMatchObject([{ type: 'email.bounced' }])
    expect(JSON.stringify(whole)).not.toContain('ann@')
    const open = await ask<WholePerson>('reveal/recipient', { handle: person?.handle })
    expect(open.person.shown).toBe(ann)
  })

  it('a handle of an earlier run leads nowhere, and says why', async () => {
    const { ask } = start()
    expect(await ask('recipient', { handle: 'AAAA' })).toMatchObject({
      error: expect.stringContaining('started again'),
    })
  })

  it('events are listed, the last first, by their type', async () => {
    const { post, ask } = start()
    await post(payload('email.delivered', { message: 'm-1' }))
    await post(payload('email.bounced', { message: 'm-2' }))
    const { events } = await ask<EventLines>('events')
    expect(events.map(({ messageId }) => messageId)).toEqual(['m-2', 'm-1'])
    const bounces = await ask<EventLines>('events?type=email.bounced&provider=acme')
    expect(bounces.events.map(({ detail }) => detail)).toEqual(['permanent, unknown-user'])
  })
})

describe('with a ledger', () => {
  it('events are listed page by page', async () => {
    const { post, ask } = withLedger()
    for (let n = 0; n < 5; n++) await post(payload('email.delivered', { message: `m-${n}` }))
    const first = await ask<EventLines>('events?limit=3')
    const second = await ask<EventLines>(`events?limit=3&after=${first.next}`)
    expect([...first.events, ...second.events].map(({ messageId }) => messageId)).toEqual([
      'm-4',
      'm-3',
      'm-2',
      'm-1',
      'm-0',
    ])
  })

  it('the list of whom not to mail is shown, added to, and taken from', async () => {
    const { post, ask, ledger } = withLedger()
    await post(payload('email.bounced', { to: ann }))
    await setTimeout(2)
    expect(await ask('suppressions/add', { address: 'bob@example.com', scope: 'news' })).toEqual({
      done: true,
    })
    const { entries } = await ask<SuppressionLines>('suppressions')
    expect(entries).toMatchObject([
      {
        person: { shown: 'b***@example.com' },
        reason: 'manual',
        scope: 'news',
        evidence: ['Added by hand in the inspector.'],
      },
      { person: { shown: 'a***@example.com' }, reason: 'bounce', scope: 'all' },
    ])
    const { handle } = entries[1]?.person ?? {}
    expect(await ask('suppressions/remove', { handle, scope: 'all' })).toEqual({ done: true })
    expect(await ask('suppressions/remove', { handle, scope: 'all' })).toEqual({ done: false })
    expect((await ledger.suppressions.check([ann])).size).toBe(0)
    expect(await ask('suppressions/add', { address: 'nobody' })).toMatchObject({
      error: 'That is not an address.',
    })
    expect(await ask('suppressions/add', {})).toMatchObject({ error: 'Say which address.' })
  })

  it('a question that fails or hangs has an answer that says so, and no more', async () => {
    const hanging = memoryLedger()
    const failing = { ...memoryLedger(), recipient: () => Promise.reject(new Error(`of ${ann}`)) }
    const { ask, logs } = rig({ inspector: { ledger: failing } })
    const failed = await ask('recipient', { address: ann })
    expect(failed).toEqual({ error: 'The ledger has failed; the log of the app says why.' })
    expect(logs.at(-1)).toContain('it failed')
    vi.useFakeTimers()
    const never = { ...hanging, recipient: () => new Promise<never>(() => {}) }
    let answer: unknown
    void rig({ inspector: { ledger: never } })
      .ask('recipient', { address: ann })
      .then((value) => (answer = value))
    await vi.advanceTimersByTimeAsync(10_000)
    vi.useRealTimers()
    await setTimeout(10)
    expect(answer).toEqual({ error: 'The ledger has not answered within 10 s.' })
  })
})

describe('without a ledger', () => {
  it('the page is told so, and there is no list', async () => {
    const { ask } = rig()
    expect(await ask<State>('state')).toMatchObject({
      hasLedger: false,
      hasQueue: false,
      keep: 500,
    })
    for (const path of ['suppressions/add', 'suppressions/remove']) {
      const answer = await ask(path, { address: ann })
      expect(answer).toMatchObject({ error: expect.stringContaining('no ledger') })
    }
    expect(await ask('suppressions')).toMatchObject({ error: expect.stringContaining('no ledger') })
  })

  it('what is no ledger that can be asked is refused', () => {
    const ledger = { record: async () => {} } as never
    expect(() => rig({ inspector: { ledger } })).toThrow('"ledger"')
  })
})
