import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventTypes, type HeraldEvent } from './event-map.js'
import { nextStatus, type MessageStatus } from './next-status.js'

const kinds = ['permanent', 'transient', 'undetermined'] as const
const events = eventTypes.flatMap((type) =>
  type === 'email.bounced'
    ? kinds.map((kind) => ({ type, bounce: { kind, category: 'other' } }) as HeraldEvent)
    : [{ type } as HeraldEvent],
)

function statusAfter(list: readonly HeraldEvent[]): MessageStatus | undefined {
  return list.reduce<MessageStatus | undefined>(
    (status, event) => nextStatus(status, event),
    undefined,
  )
}

function ofTypes(...types: readonly string[]): HeraldEvent[] {
  return types.map((type) => ({ type, bounce: { kind: 'permanent' } }) as HeraldEvent)
}

describe('nextStatus', () => {
  it('ends in the same state whatever the order and the repetitions', () => {
    const lists = fc.array(fc.constantFrom(...events), { maxLength: 8 })
    fc.assert(
      fc.property(
        lists.chain((list) =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray(list, { minLength: list.length }),
            fc.shuffledSubarray(list),
          ),
        ),
        ([list, shuffled, again]) => {
          expect(statusAfter([...shuffled, ...again])).toBe(statusAfter(list))
        },
      ),
    )
  })

  it.each([
    [['email.sent', 'email.delivered', 'email.opened'], 'opened'],
    [['email.clicked', 'email.delivered'], 'clicked'],
    [['email.delivered', 'email.bounced'], 'bounced'],
    [['email.complained', 'email.delivered', 'email.opened'], 'complained'],
    [['email.deferred', 'email.delivered'], 'delivered'],
    [['email.scheduled', 'email.cancelled'], 'cancelled'],
    [['email.queued', 'email.suppressed'], 'suppressed'],
    [['domain.verified', 'unknown', 'email.received', 'email.resubscribed'], undefined],
  ] as const)('of %j is %s', (types, status) => {
    expect(statusAfter(ofTypes(...types))).toBe(status)
  })

  it('takes a bounce that is not permanent as overcome by a delivery', () => {
    const soft = { type: 'email.bounced', bounce: { kind: 'transient' } } as HeraldEvent
    expect(statusAfter([soft])).toBe('soft-bounced')
    expect(statusAfter([...ofTypes('email.delivered'), soft])).toBe('delivered')
  })
})
