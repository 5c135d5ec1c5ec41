import { describe, expect, it } from 'vitest'
import { localTime } from './local-time.js'

describe('localTime', () => {
  it.each([
    ['UTC', '2026-05-04 09:00:02', '2026-05-04T09:00:02.000Z'],
    ['Australia/Sydney', '2026-05-04 09:00:02', '2026-05-03T23:00:02.000Z'],
    ['Australia/Sydney', '2026-01-04 09:00:02.5', '2026-01-03T22:00:02.500Z'],
    ['America/New_York', '2026-05-04 00:00', '2026-05-04T04:00:00.000Z'],
    ['Asia/Kolkata', '2026-05-04T00:10:00', '2026-05-03T18:40:00.000Z'],
    // The last minute before the clocks are put forward, and the first after it.
    ['Europe/Berlin', '2026-03-29 01:59:00', '2026-03-29T00:59:00.000Z'],
    ['Europe/Berlin', '2026-03-29 03:00:00', '2026-03-29T01:00:00.000Z'],
    ['Europe/Berlin', '2026-10-25 01:59:00', '2026-10-24T23:59:00.000Z'],
    ['Europe/Berlin', '2026-10-25 03:00:00', '2026-10-25T02:00:00.000Z'],
  ])('in %s of %s is %s', (zone, value, expected) => {
    expect(localTime(zone)(value)?.toISOString()).toBe(expected)
  })

  it.each(['2026-05-04T09:00:02Z', '2026-05-04 11:00:02+0200', '2026-05-04 09:00:02 UTC'])(
    'of %s is that of the zone which it names',
    (value) => {
      expect(localTime('Asia/Kolkata')(value)).toEqual(new Date('2026-05-04T09:00:02Z'))
    },
  )

  it.each([undefined, null, '', 'yesterday', {}, 1777885202])('of %j is none', (value) => {
    expect(localTime('Asia/Kolkata')(value)).toBeUndefined()
  })

  it('needs a zone that there is', () => {
    expect(() => localTime('Mars/Olympus')).toThrow(RangeError)
  })
})
