import { describe, expect, it } from 'vitest'
import { casesOf, emittedBy, isOutbound, typeFinder } from './event-table.js'

const events = {
  delivered: 'email.delivered',
  hard_bounce: { type: 'email.bounced', remark: 'permanent' },
  dropped: [
    { type: 'email.rejected', when: 'any other reason' },
    { type: 'email.suppressed', when: 'the reason names a list' },
  ],
  soft_bounce: 'email.bounced',
  inbound: { type: 'email.received', unnamed: true },
} as const

describe('a table of events', () => {
  it('says which types it can lead to, each once, in the order of the reference', () => {
    const reversed = Object.fromEntries(Object.entries(events).toReversed())
    for (const table of [events, reversed]) {
      expect(emittedBy(table)).toEqual([
        'email.delivered',
        'email.bounced',
        'email.rejected',
        'email.suppressed',
        'email.received',
      ])
    }
  })

  it('gives the cases of a row in one form, the usual one first', () => {
    expect(casesOf(events.delivered)).toEqual([{ type: 'email.delivered' }])
    expect(casesOf(events.hard_bounce)).toEqual([events.hard_bounce])
    expect(casesOf(events.dropped)).toEqual(events.dropped)
  })
})

describe('typeFinder', () => {
  const typeOf = typeFinder(events)

  it('finds the usual type of a name, whatever its letter case', () => {
    expect(typeOf('delivered')).toBe('email.delivered')
    expect(typeOf('Hard_Bounce')).toBe('email.bounced')
    expect(typeOf('dropped')).toBe('email.rejected')
  })

  it.each([[undefined], [''], ['renamed'], ['constructor'], ['__proto__']])(
    'finds nothing for %j',
    (name) => expect(typeOf(name)).toBeUndefined(),
  )

  it('never finds a name that payloads do not have', () => {
    expect(typeOf('inbound')).toBeUndefined()
  })

  it('compares names as it is told', () => {
    const spelled = typeFinder(events, (name) => name.replaceAll('_', '').toLowerCase())
    expect(spelled('hardBounce')).toBe('email.bounced')
    expect(typeOf('hardBounce')).toBeUndefined()
  })
})

describe('isOutbound', () => {
  it('tells events of sent mail from mail that was received, and from what is no mail', () => {
    const types = ['email.sent', 'email.bounced', 'email.received', 'contact.updated'] as const
    expect(types.filter(isOutbound)).toEqual(['email.sent', 'email.bounced'])
    expect(isOutbound(undefined)).toBe(false)
  })
})
