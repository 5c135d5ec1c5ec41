import { describe, expect, it } from 'vitest'
import { failure, mistyped, outcome, post } from '../../test-helpers/post.js'
import { ipAllowList } from './ip-allow-list.js'

const ranges = [
  '192.0.2.0/24',
  '198.51.100.7',
  '2001:db8:1::/48',
  '2001:db8::7',
  '::ffff:203.0.113.0/120',
]
const from = (remoteAddress: string, forwarded?: string | string[]) =>
  post({ remoteAddress, headers: { 'x-forwarded-for': forwarded } })

describe('ipAllowList', () => {
  const verifier = ipAllowList(ranges)

  it.each([
    '192.0.2.0',
    '192.0.2.255',
    '198.51.100.7',
    '198.51.100.7:4433',
    '::ffff:192.0.2.9',
    '::ffff:c000:209',
    '[::ffff:192.0.2.9]:80',
    '203.0.113.77',
    '::ffff:203.0.113.77',
    '2001:db8:1:ffff::1',
    '2001:DB8:1:0:0:0:0:1',
    '[2001:db8:1::1]',
    '[2001:db8:1::1]:443',
    '2001:db8::7',
    '2001:db8::7%eth0',
    '[2001:db8::7%eth0]:80',
  ])('accepts %s', (address) => {
    expect(outcome(verifier, from(address))).toBe('accepted')
  })

  it.each([
    '192.0.3.0',
    '192.0.1.255',
    '198.51.100.8',
    '2001:db8:2::1',
    '2001:db8::8',
    '::ffff:198.51.100.8',
    '::192.0.2.9',
    '',
    'unknown',
    '_hidden',
    '192.0.2',
    '192.0.2.9.9',
    '192.0.2.09',
    '3221225993',
    '0xc0000209',
    '192.0.2.9, 192.0.2.9',
    '192.0.2.9:',
    '192.0.2.9:x',
    '[192.0.2.9',
    '192.0.2.9/24',
    ' 192.0.2.9',
  ])('refuses "%s"', (address) => {
    expect(outcome(verifier, from(address))).toBe('ERR_IP_NOT_ALLOWED')
  })

  it('refuses when the adapter does not know the address', () => {
    expect(outcome(verifier, post({}))).toBe('ERR_IP_NOT_ALLOWED')
  })

  it('says that nothing is proven', () => {
    expect(verifier.verify(from('192.0.2.1'), { now: 0, fetch })).toEqual({
      accepted: true,
      authenticity: 'none',
    })
  })

  it('does not look at X-Forwarded-For by itself', () => {
    expect(outcome(verifier, from('203.0.112.1', '192.0.2.9'))).toBe('ERR_IP_NOT_ALLOWED')
    expect(outcome(verifier, from('192.0.2.9', '203.0.112.1'))).toBe('accepted')
  })

  it('does not find IPv4 addresses in wide IPv6 ranges', () => {
    expect(outcome(ipAllowList(['::/1']), from('192.0.2.1'))).toBe('ERR_IP_NOT_ALLOWED')
  })

  it('takes a range whose base has host bits', () => {
    expect(outcome(ipAllowList(['192.0.2.77/24']), from('192.0.2.1'))).toBe('accepted')
  })
})

describe('ipAllowList behind proxies', () => {
  const one = ipAllowList(ranges, { proxies: 1 })
  const two = ipAllowList(ranges, { proxies: 2 })

  it('takes the entry that the first of our proxies wrote', () => {
    expect(outcome(one, from('10.0.0.1', '192.0.2.9'))).toBe('accepted')
    expect(outcome(one, from('10.0.0.1', '203.0.112.1, 192.0.2.9'))).toBe('accepted')
    expect(outcome(two, from('10.0.0.1', '192.0.2.9, 10.0.0.2'))).toBe('accepted')
    expect(outcome(two, from('10.0.0.1', '203.0.112.1,[2001:db8::7]:99 ,10.0.0.2'))).toBe(
      'accepted',
    )
  })

  it('does not trust what the sender wrote itself', () => {
    expect(outcome(one, from('10.0.0.1', '192.0.2.9, 203.0.112.1'))).toBe('ERR_IP_NOT_ALLOWED')
    expect(outcome(two, from('10.0.0.1', '192.0.2.9, 203.0.112.1, 10.0.0.2'))).toBe(
      'ERR_IP_NOT_ALLOWED',
    )
    expect(outcome(one, from('192.0.2.9', '203.0.112.1'))).toBe('ERR_IP_NOT_ALLOWED')
  })

  it.each([
    ['no header', undefined],
    ['an empty header', ''],
    ['too few entries', '192.0.2.9'],
    ['an empty entry', ',10.0.0.2'],
    ['an entry that is no address', 'unknown, 10.0.0.2'],
  ])('refuses %s', (_what, forwarded) => {
    expect(outcome(two, from('192.0.2.9', forwarded))).toBe('ERR_IP_NOT_ALLOWED')
  })

  it('joins several headers in their order', () => {
    expect(outcome(two, from('10.0.0.1', ['203.0.112.1', '192.0.2.9', '10.0.0.2']))).toBe(
      'accepted',
    )
    expect(outcome(one, from('10.0.0.1', ['192.0.2.9', '203.0.112.1']))).toBe('ERR_IP_NOT_ALLOWED')
  })
})

describe('ipAllowList at construction', () => {
  it.each<unknown>([
    undefined,
    [],
    '192.0.2.0/24',
    [''],
    [undefined],
    ['example.com'],
    ['192.0.2.0/33'],
    ['192.0.2.0/-1'],
    ['192.0.2.0/'],
    ['192.0.2.0/08'],
    ['192.0.2.0/24/24'],
    ['192.0.2.0:80'],
    ['192.0.2.1 '],
    ['2001:db8::/129'],
    ['[2001:db8::1]'],
    ['fe80::1%eth0'],
    ['0.0.0.0/0'],
    ['::/0'],
    ['::ffff:0:0/96'],
    ['::ffff:192.0.2.0/24'],
    ['192.0.2.1', 'x'],
  ])('does not take %j as its ranges', (list) => {
    const error = failure(() => ipAllowList(mistyped(list)))
    expect(error.code).toBe('ERR_OPTION_INVALID')
    expect(error.message).toContain('ranges')
  })

  it.each<unknown>([
    null,
    { proxies: -1 },
    { proxies: 1.5 },
    { proxies: NaN },
    { proxies: '1' },
    { proxies: 17 },
  ])('does not take %j as its options', (options) => {
    const error = failure(() => ipAllowList(['192.0.2.1'], mistyped(options)))
    expect(error.code).toBe('ERR_OPTION_INVALID')
  })
})
