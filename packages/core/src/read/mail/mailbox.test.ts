import { describe, expect, it } from 'vitest'
import { address, addresses, mailbox, mailboxes } from './mailbox.js'
import { rfcMessageId } from './message-id.js'

describe('mailbox', () => {
  it.each([
    ['ann@example.com', { address: 'ann@example.com' }],
    [' <ann@example.com> ', { address: 'ann@example.com' }],
    ['Ann <ann@example.com>', { address: 'ann@example.com', name: 'Ann' }],
    [
      '"Doe, Jane \\"JD\\"" <jane@example.com>',
      { address: 'jane@example.com', name: 'Doe, Jane "JD"' },
    ],
    ['=?utf-8?q?J=C3=B6rg?= <jorg@example.com>', { address: 'jorg@example.com', name: 'Jörg' }],
    ['"a<b" <ann@example.com>', { address: 'ann@example.com', name: 'a<b' }],
    // A documentation site's obfuscation: not an address, and no reason to throw.
    ['"Jane Doe" <[email protected]>', { address: '[email protected]', name: 'Jane Doe' }],
  ])('of %s', (value, expected) => {
    expect(mailbox(value)).toEqual(expected)
  })

  it.each(['', ' ', '<>', 'Ann <>', null, undefined, {}, []])('of %j is none', (value) => {
    expect(mailbox(value)).toBeUndefined()
  })
})

describe('mailboxes', () => {
  it('splits a header at the commas between mailboxes only', () => {
    expect(
      mailboxes('"Doe, Jane" <jane@example.com>, bob@example.com,, <eve@example.com>'),
    ).toEqual([
      { address: 'jane@example.com', name: 'Doe, Jane' },
      { address: 'bob@example.com' },
      { address: 'eve@example.com' },
    ])
  })

  it('does not split an address in angle brackets', () => {
    expect(mailboxes('Ann <ann,eve@example.com>, bob@example.com')).toEqual([
      { address: 'ann,eve@example.com', name: 'Ann' },
      { address: 'bob@example.com' },
    ])
  })

  it('takes a list, one value or nothing', () => {
    expect(mailboxes(['ann@example.com', 'bob@example.com'])).toHaveLength(2)
    expect(mailboxes('ann@example.com')).toEqual([{ address: 'ann@example.com' }])
    expect(mailboxes(undefined)).toEqual([])
  })
})

describe('addresses', () => {
  it('are bare, and each is listed once', () => {
    expect(addresses(['Ann <ann@example.com>', 'ann@example.com', 'bob@example.com'])).toEqual([
      'ann@example.com',
      'bob@example.com',
    ])
    expect(address('Ann <ann@example.com>')).toBe('ann@example.com')
  })
})

describe('rfcMessageId', () => {
  it('has angle brackets', () => {
    expect(rfcMessageId('a@example.com')).toBe('<a@example.com>')
    expect(rfcMessageId('<a@example.com>')).toBe('<a@example.com>')
    expect(rfcMessageId('')).toBeUndefined()
  })
})
