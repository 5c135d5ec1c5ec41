import { describe, expect, it } from 'vitest'
import type { HeraldEvent } from '../events/event-map.js'
import { compileFilter } from './filter.js'

const toExampleCom = compileFilter({ recipientDomain: 'example.com' })

describe('a filter by the domain of the recipient', () => {
  const to = [{ address: 'help@example.com' }]
  const received = (fields: object): HeraldEvent =>
    ({ type: 'email.received', to, ...fields }) as unknown as HeraldEvent

  it('looks at the envelope of received mail, where it is known', () => {
    expect(toExampleCom(received({ envelope: { to: ['help@example.org'] } }))).toBe(false)
    expect(toExampleCom(received({ to: [], envelope: { to: ['Help@Example.com'] } }))).toBe(true)
  })

  it('looks at the header of received mail, where the envelope says nothing', () => {
    expect(toExampleCom(received({}))).toBe(true)
    expect(toExampleCom(received({ envelope: { from: 'bob@example.org', to: [] } }))).toBe(true)
  })

  it.each(['email.bounced', 'unknown'] as const)('looks at the recipient of %s', (type) => {
    const about = (recipient: string | null | undefined): HeraldEvent =>
      ({ type, recipient }) as unknown as HeraldEvent
    expect(toExampleCom(about('ann@EXAMPLE.com'))).toBe(true)
    for (const other of ['ann@example.org', null, undefined]) {
      expect(toExampleCom(about(other))).toBe(false)
    }
  })
})
