import { describe, expect, it } from 'vitest'
import { isoTime, mailTime, unixTime, usTime } from './time.js'

describe('unixTime', () => {
  it.each([
    [1654064683, '2022-06-01T06:24:43.000Z'],
    ['1654064683', '2022-06-01T06:24:43.000Z'],
    [1654064683123, '2022-06-01T06:24:43.123Z'],
    [1654064683.5, '2022-06-01T06:24:43.500Z'],
  ])('of %j is %s', (value, expected) => {
    expect(unixTime(value)?.toISOString()).toBe(expected)
  })

  it('is in milliseconds or in seconds, and no mistake for another unit, from 2000 to 2199', () => {
    const [from, to] = [Date.UTC(2000, 0), Date.UTC(2200, 0)]
    expect([from / 1000, (to - 1) / 1000].map(unixTime)).toEqual([new Date(from), new Date(to - 1)])
    expect([from, to - 1].map(unixTime)).toEqual([new Date(from), new Date(to - 1)])
    const microseconds = Date.UTC(2026, 0) * 1000
    expect([from / 1000 - 1, to / 1000, to, microseconds].map(unixTime)).toEqual(
      Array.from({ length: 4 }, () => undefined),
    )
  })

  it.each([0, -1, 1e300, Number.NaN, '', 'now', null, undefined, {}, '1e400'])(
    'of %j is none',
    (value) => {
      expect(unixTime(value)).toBeUndefined()
    },
  )
})

describe('isoTime', () => {
  it.each([
    ['2026-06-23T08:11:58.808Z', '2026-06-23T08:11:58.808Z'],
    ['2026-06-23T08:11:58Z', '2026-06-23T08:11:58.000Z'],
    ['2026-06-23 08:11:58', '2026-06-23T08:11:58.000Z'],
    ['2026-06-23T10:11:58.808719+02:00', '2026-06-23T08:11:58.808Z'],
    ['2026-06-23T10:11:58+0200', '2026-06-23T08:11:58.000Z'],
    ['2026-06-23 08:11:58 UTC', '2026-06-23T08:11:58.000Z'],
    ['2026-06-23T08:11Z', '2026-06-23T08:11:00.000Z'],
  ])('of %s is %s', (value, expected) => {
    expect(isoTime(value)?.toISOString()).toBe(expected)
  })

  it.each([
    '2024-13-45T99:99:99Z',
    '2026-06-23',
    '1999-12-31T23:59:59Z',
    '2200-01-01T00:00:00Z',
    'yesterday',
    '',
    1654064683,
    null,
    `2026-06-23T08:11:58.${'1'.repeat(100_000)}Z`,
  ])('of %.40j is none', (value) => {
    expect(isoTime(value)).toBeUndefined()
  })
})

describe('mailTime', () => {
  it.each([
    ['Mon, 04 May 2026 09:01:39 +0000', '2026-05-04T09:01:39Z'],
    ['Wed, 25 Jan 2023 10:18:39 -0800', '2023-01-25T18:18:39Z'],
    ['4 May 2026 09:01 GMT', '2026-05-04T09:01:00Z'],
    ['Mon,04 May 2026 09:01:39 +0000 (UTC)', '2026-05-04T09:01:39Z'],
  ])('reads %s', (value, expected) => {
    expect(mailTime(value)).toEqual(new Date(expected))
  })

  it.each([
    'Mon, 04 May 2026 09:01:39',
    'Mon, 44 May 2026 09:01:39 +0000',
    'Mon, 04 Xyz 2026 09:01:39 +0000',
    'Mon, 04 May 1970 09:01:39 +0000',
    '2026-05-04T09:01:39Z',
    '',
    null,
    1777885299,
  ])('does not read %j', (value) => {
    expect(mailTime(value)).toBeUndefined()
  })
})

describe('usTime', () => {
  it.each([
    ['5/4/2026 9:00:02 AM', '2026-05-04T09:00:02Z'],
    ['05/04/2026 09:00:02 pm', '2026-05-04T21:00:02Z'],
    ['12/31/2026, 12:00 AM', '2026-12-31T00:00:00Z'],
    ['12/31/2026 12:00PM', '2026-12-31T12:00:00Z'],
    ['5/4/2026 16:17:27 PM', '2026-05-04T16:17:27Z'],
    ['5/4/2026 16:17:27', '2026-05-04T16:17:27Z'],
  ])('reads %s', (value, expected) => {
    expect(usTime(value)).toEqual(new Date(expected))
  })

  it.each([
    '13/4/2026 9:00:02 AM',
    '5/32/2026 9:00:02 AM',
    '5/4/2026 25:00:02',
    '5/4/2026 9:60:02 AM',
    '5/4/1970 9:00:02 AM',
    '5/4/26 9:00:02 AM',
    '5/4/2026',
    '2026-05-04T09:01:39Z',
    '',
    null,
    1777885299,
  ])('does not read %j', (value) => {
    expect(usTime(value)).toBeUndefined()
  })
})
