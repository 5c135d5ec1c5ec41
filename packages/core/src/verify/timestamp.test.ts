import { describe, expect, it } from 'vitest'
import { failure } from '../../test-helpers/post.js'
import { timestampRefusal, toleranceOption, type TimestampRules } from './timestamp.js'

const now = 1_760_000_000_999
const seconds: TimestampRules = { unit: 's', toleranceSeconds: 300 }
const milliseconds: TimestampRules = { unit: 'ms', toleranceSeconds: 300 }
const codeOf = (value: string, rules: TimestampRules, at = now) =>
  timestampRefusal(value, rules, at)?.code

describe('timestampRefusal', () => {
  it.each([
    ['exactly as old as the tolerance', '1759999700', undefined],
    ['one second older', '1759999699', 'ERR_TIMESTAMP_STALE'],
    ['now', '1760000000', undefined],
    ['exactly as far ahead', '1760000300', undefined],
    ['one second further', '1760000301', 'ERR_TIMESTAMP_FUTURE'],
    ['the beginning of time', '0', 'ERR_TIMESTAMP_STALE'],
  ])('judges %s in seconds', (_what, value, code) => {
    expect(codeOf(value, seconds)).toBe(code)
  })

  it.each([
    ['exactly as old as the tolerance', '1759999700999', undefined],
    ['one millisecond older', '1759999700998', 'ERR_TIMESTAMP_STALE'],
    ['exactly as far ahead', '1760000300999', undefined],
    ['one millisecond further', '1760000301000', 'ERR_TIMESTAMP_FUTURE'],
    ['seconds instead', '1760000000', 'ERR_TIMESTAMP_STALE'],
  ])('judges %s in milliseconds', (_what, value, code) => {
    expect(codeOf(value, milliseconds)).toBe(code)
  })

  const invalid = [
    '',
    ' 1760000000',
    '1760000000 ',
    '1760000000\n',
    '+1760000000',
    '-1760000000',
    '1760000000.5',
    '1.76e9',
    '1e400',
    '0x68e5d000',
    '17600abc',
    'NaN',
    'Infinity',
    '1760000000000',
    '9'.repeat(15),
    '9'.repeat(400),
    '١٧٦٠٠٠٠٠٠٠',
    '1760000000, 1760000000',
  ]

  it.each(invalid)('does not take %j for a time, whatever the tolerance', (value) => {
    expect(codeOf(value, seconds)).toBe('ERR_TIMESTAMP_INVALID')
    expect(codeOf(value, { unit: 's', toleranceSeconds: false })).toBe('ERR_TIMESTAMP_INVALID')
  })

  it('takes any age where that is asked for', () => {
    expect(codeOf('0', { unit: 's', toleranceSeconds: false })).toBeUndefined()
    expect(codeOf('1860000000', { unit: 's', toleranceSeconds: false })).toBeUndefined()
  })

  it('refuses when our clock is not a number', () => {
    expect(codeOf('1760000000', seconds, NaN)).toBe('ERR_TIMESTAMP_STALE')
  })

  it('takes a tolerance below a second', () => {
    const rules: TimestampRules = { unit: 'ms', toleranceSeconds: 0.5 }
    expect(codeOf('1760000000499', rules)).toBeUndefined()
    expect(codeOf('1760000000498', rules)).toBe('ERR_TIMESTAMP_STALE')
  })
})

describe('toleranceOption', () => {
  const at = { verifier: 'acme', option: 'toleranceSeconds' }

  it('is 300 when left out, what was given, or off by an explicit false', () => {
    expect(toleranceOption(undefined, at)).toBe(300)
    expect(toleranceOption(0.5, at)).toBe(0.5)
    expect(toleranceOption(false, at)).toBe(false)
  })

  it.each([NaN, 0, -0, -1, Infinity, null, true, '300', ''])('does not take %j', (value) => {
    const error = failure(() => toleranceOption(value, at))
    expect(error.code).toBe('ERR_OPTION_INVALID')
    expect(error.message).toContain('"toleranceSeconds"')
  })
})
