import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { outcome, post } from '../../../test-helpers/post.js'
import { lettermintSignature } from './verify.js'

const secret = 'whsec_the-secret-of-one-webhook'
const time = 1_777_885_202
const body = '{"id":"a1","event":"message.sent"}'
const verifier = lettermintSignature(secret)

function digest(at = time, key = secret): string {
  return createHmac('sha256', key).update(`${at}.${body}`).digest('hex')
}

/** What becomes of a delivery with these headers, some seconds after it was signed. */
function fate(headers: Readonly<Record<string, string>>, later = 0, given = body): string {
  return outcome(verifier, post({ headers, body: given }), (time + later) * 1000)
}

describe('the present form', () => {
  const signature = `t=${time},v1=${digest()}`
  const headers = { 'x-lettermint-signature': signature, 'x-lettermint-delivery': String(time) }

  it.each([
    ['as it is', signature],
    ['with a second signature that fits', `t=${time},v1=${'0'.repeat(64)},v1=${digest()}`],
    ['with parts that are not known', `t=${time},v2=abc,v1=${digest()}`],
  ])('is accepted %s', (_, given) => {
    expect(fate({ ...headers, 'x-lettermint-signature': given })).toBe('accepted')
  })

  it('is accepted without the header that repeats the time', () => {
    expect(fate({ 'x-lettermint-signature': signature })).toBe('accepted')
  })

  it.each(['1777885203', '', 't', `0${time}`, `${time},v1=${digest()}`])(
    'is refused where "x-lettermint-delivery" is %j',
    (other) => {
      expect(fate({ ...headers, 'x-lettermint-delivery': other })).toBe('ERR_SIGNATURE_MALFORMED')
    },
  )

  it.each([
    ['two times', `t=${time},t=${time},v1=${digest()}`, 'ERR_TIMESTAMP_INVALID'],
    ['a time that is not a number', `t=soon,v1=${digest()}`, 'ERR_TIMESTAMP_INVALID'],
    ['no time', `v1=${digest()}`, 'ERR_TIMESTAMP_INVALID'],
    ['no signature', `t=${time}`, 'ERR_SIGNATURE_MISSING'],
    [
      'a signature with another secret',
      `t=${time},v1=${digest(time, 'other')}`,
      'ERR_SIGNATURE_MISMATCH',
    ],
    ['a signature of another time', `t=${time},v1=${digest(time + 1)}`, 'ERR_SIGNATURE_MISMATCH'],
  ])('is refused with %s', (_, given, code) => {
    expect(fate({ 'x-lettermint-signature': given })).toBe(code)
  })

  it('is refused with another body, and five minutes early or late', () => {
    expect(fate(headers, 0, `${body} `)).toBe('ERR_SIGNATURE_MISMATCH')
    expect(fate(headers, 301)).toBe('ERR_TIMESTAMP_STALE')
    expect(fate(headers, -301)).toBe('ERR_TIMESTAMP_FUTURE')
  })
})

describe('the older form', () => {
  const headers = {
    'x-lettermint-signature': `sha256=${digest()}`,
    'x-lettermint-timestamp': String(time),
  }

  it('is accepted', () => {
    expect(fate(headers)).toBe('accepted')
  })

  it('is refused with another body, secret or time, without a time, and when it is old', () => {
    expect(fate(headers, 0, `${body} `)).toBe('ERR_SIGNATURE_MISMATCH')
    const forged = `sha256=${digest(time, 'other')}`
    expect(fate({ ...headers, 'x-lettermint-signature': forged })).toBe('ERR_SIGNATURE_MISMATCH')
    const moved = { ...headers, 'x-lettermint-timestamp': String(time + 1) }
    expect(fate(moved)).toBe('ERR_SIGNATURE_MISMATCH')
    const untimed = { 'x-lettermint-signature': headers['x-lettermint-signature'] }
    expect(fate(untimed)).toBe('ERR_SIGNATURE_MISSING')
    expect(fate(headers, 301)).toBe('ERR_TIMESTAMP_STALE')
  })
})

it('refuses a delivery without a signature, before its body is read', () => {
  expect(fate({})).toBe('ERR_SIGNATURE_MISSING')
  const context = { now: time * 1000, fetch }
  expect(verifier.precheck?.(post({ headers: {} }), context)).toMatchObject({ accepted: false })
  const two = { 'x-lettermint-signature': `t=${time}`, 'x-lettermint-delivery': '1' }
  expect(verifier.precheck?.(post({ headers: two }), context)).toMatchObject({ accepted: false })
})
