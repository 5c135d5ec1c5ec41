import { describe, expect, it } from 'vitest'
import { bounceFrom, deferralFrom } from './bounce.js'

describe('bounceFrom', () => {
  it('takes the status code beside a reply that has none, and its category', () => {
    expect(bounceFrom('no such luck', { kind: 'permanent', enhancedCode: '5.1.1' })).toEqual({
      kind: 'permanent',
      category: 'unknown-user',
      enhancedCode: '5.1.1',
      diagnostic: 'no such luck',
    })
    expect(bounceFrom(undefined, { kind: 'transient', enhancedCode: '4.2.2' })).toEqual({
      kind: 'transient',
      category: 'mailbox-full',
      enhancedCode: '4.2.2',
    })
  })

  it('prefers the status code in the reply', () => {
    expect(
      bounceFrom('550 5.7.1 blocked', { kind: undefined, enhancedCode: '5.0.0' }),
    ).toMatchObject({ kind: 'undetermined', enhancedCode: '5.7.1', category: 'blocked' })
  })

  it("prefers the provider's word to a policy that nothing describes", () => {
    expect(
      bounceFrom('550 5.7.0 no', { kind: 'permanent', category: 'unknown-user' }),
    ).toMatchObject({ category: 'unknown-user' })
    expect(bounceFrom('550 5.7.0 no', { kind: 'permanent' })).toMatchObject({ category: 'blocked' })
  })

  it.each(['', '5', '3.1.1', 'x5.1.1', '5.1.1.1', null, {}])(
    'takes no status code from %j',
    (enhancedCode) => {
      expect(bounceFrom('refused', { kind: 'permanent', enhancedCode })).not.toHaveProperty(
        'enhancedCode',
      )
    },
  )
})

describe('the reply code beside a reply', () => {
  it('decides on the category where the reply says nothing', () => {
    expect(bounceFrom('refused', { kind: 'permanent', smtpCode: 552 })).toEqual({
      kind: 'permanent',
      category: 'mailbox-full',
      smtpCode: 552,
      diagnostic: 'refused',
    })
    expect(
      bounceFrom(undefined, { kind: 'transient', category: 'blocked', smtpCode: '552' }),
    ).toEqual({ kind: 'transient', category: 'mailbox-full', smtpCode: 552 })
  })

  it('counts before the code in the reply, not before what the reply says', () => {
    expect(
      bounceFrom('550 5.1.1 no such user', { kind: 'permanent', smtpCode: 552 }),
    ).toMatchObject({ smtpCode: 552, enhancedCode: '5.1.1', category: 'unknown-user' })
    expect(deferralFrom('421 try later', { smtpCode: 451 })).toEqual({
      smtpCode: 451,
      reason: '421 try later',
    })
  })

  it.each([605, 250, 399, 600, 552.5, '5.2.2', 'x', '', null, {}, true])(
    'is none where it is %j, which is not a refusal of SMTP',
    (smtpCode) => {
      expect(bounceFrom('refused', { kind: 'permanent', smtpCode })).not.toHaveProperty('smtpCode')
      expect(deferralFrom('later', { smtpCode })).not.toHaveProperty('smtpCode')
    },
  )
})

describe('deferralFrom', () => {
  it('takes the status code beside a reply that has none', () => {
    const expiresAt = new Date('2026-07-01T00:00:00Z')
    expect(deferralFrom('try later', { enhancedCode: '4.4.1', expiresAt, attempt: 2 })).toEqual({
      reason: 'try later',
      enhancedCode: '4.4.1',
      expiresAt,
      attempt: 2,
    })
  })
})
