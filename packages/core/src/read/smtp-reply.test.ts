import { describe, expect, it } from 'vitest'
import { bounceCategory } from './bounce-category.js'
import { bounceFrom, deferralFrom } from './bounce.js'
import { smtpReply } from './smtp-reply.js'

describe('smtpReply', () => {
  it.each([
    ['551 5.1.1 recipient is not exist', 551, '5.1.1'],
    ['550-5.1.1 The account does not exist', 550, '5.1.1'],
    ['smtp; 550 5.1.1 no such user', 550, '5.1.1'],
    ['smtp;452 4.2.2 full', 452, '4.2.2'],
    ['550 no such user', 550, undefined],
    ['421', 421, undefined],
    ['5.7.1 blocked', undefined, '5.7.1'],
    [
      'host mx.example.com said: 550 5.7.26 unauthenticated (in reply to end of DATA)',
      550,
      '5.7.26',
    ],
    ['connection refused', undefined, undefined],
    ['5501 oddities', undefined, undefined],
    ['delivered to 10.5.1.1 in 550 ms', undefined, undefined],
  ])('of %s', (reply, smtpCode, enhancedCode) => {
    const found = smtpReply(reply)
    expect(found.smtpCode).toBe(smtpCode)
    expect(found.enhancedCode).toBe(enhancedCode)
    expect(found.diagnostic).toBe(reply.replace(/^smtp; ?/, ''))
  })

  it('is read at the head of a long text only', () => {
    const quoting = `${'x'.repeat(500)} 550 5.7.1 blocked`
    expect(smtpReply(quoting)).toEqual({ diagnostic: quoting })
    expect(smtpReply(`550 5.1.1 ${quoting}`)).toMatchObject({ enhancedCode: '5.1.1' })
  })

  it.each([undefined, null, '', '  ', {}])('of %j is nothing', (value) => {
    expect(smtpReply(value)).toEqual({})
  })
})

describe('bounceCategory', () => {
  it.each([
    ['550 5.1.1 user unknown', 'unknown-user'],
    ['551 recipient is not exist', 'unknown-user'],
    ['550 No such user here', 'unknown-user'],
    ["550 5.1.10 recipient's domain has a null MX", 'domain'],
    ['550 5.1.2 bad destination', 'domain'],
    ['550 5.2.1 mailbox disabled', 'inactive'],
    ['550 account has been disabled', 'inactive'],
    ['452 4.2.2 mailbox full', 'mailbox-full'],
    ['552 over quota', 'mailbox-full'],
    ['552 5.3.4 message too big', 'too-large'],
    ['550 5.7.1 blocked by our blocklist', 'blocked'],
    ['550 5.7.1 message looks like spam', 'spam'],
    ['550 5.7.1 SPF check failed', 'auth'],
    ['550 5.7.26 unauthenticated', 'auth'],
    ['550 5.7.1 relaying denied', 'relay'],
    ['554 5.7.1 refused', 'blocked'],
    ['421 4.7.0 too many connections', 'throttled'],
    ['451 4.7.1 try again later', 'throttled'],
    ['550 5.6.0 bad content', 'content'],
    ['550 4.4.7 message expired', 'expired'],
    ['550 go away', 'other'],
    ['550 5.1.0 no luck', 'unknown-user'],
    // About the sender: the recipient's address may be fine.
    ['550 5.1.0 Sender rejected', 'blocked'],
    ['553 5.1.8 Domain of sender address does not exist', 'auth'],
    ['550 5.7.27 Sender has a null MX', 'auth'],
    ['550 Sender domain does not exist', 'auth'],
    ['550 Sender verify failed', 'auth'],
    ['554 Helo command rejected: Host not found', 'auth'],
    ['550 5.7.25 The address that sends this has no PTR record', 'auth'],
    // Some policy, whichever.
    ['550 5.7.60 Client does not have permissions to send as this sender', 'blocked'],
    ['550 5.7.124 restricted', 'blocked'],
    ['550 5.7.0 unknown user', 'unknown-user'],
    ['', 'other'],
  ])('of %s is %s', (reply, category) => {
    expect(bounceCategory(smtpReply(reply))).toBe(category)
  })
})

describe('bounceFrom', () => {
  it("takes the provider's word where the reply says nothing", () => {
    expect(bounceFrom('550 sorry', { kind: 'permanent', category: 'inactive' }).category).toBe(
      'inactive',
    )
    expect(
      bounceFrom('550 5.1.1 sorry', { kind: 'permanent', category: 'inactive' }).category,
    ).toBe('unknown-user')
    expect(bounceFrom(undefined, { kind: undefined })).toEqual({
      kind: 'undetermined',
      category: 'other',
    })
  })
})

describe('deferralFrom', () => {
  it('has the reason and its codes', () => {
    expect(deferralFrom('451 4.7.1 later', { attempt: 2 })).toEqual({
      smtpCode: 451,
      enhancedCode: '4.7.1',
      reason: '451 4.7.1 later',
      attempt: 2,
    })
  })
})
