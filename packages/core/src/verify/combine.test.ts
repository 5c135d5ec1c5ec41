import { describe, expect, it } from 'vitest'
import { context, failure, mistyped, outcome, post } from '../../test-helpers/post.js'
import { isPromise } from '../util/maybe-promise.js'
import { allOf, anyOf } from './combine.js'
import { headerToken } from './header-token.js'
import { signHmac } from './hmac/sign.js'
import { hmacSignature } from './hmac/signature.js'
import { ipAllowList } from './ip-allow-list.js'
import { unverified } from './unverified.js'
import { urlToken } from './url-token.js'
import { accepted, refused, type Verifier } from './verifier.js'

const token = 'a-token-in-the-url'
const secret = 'the-secret-of-the-provider'
const byUrl = urlToken(token)
const byHmac = hmacSignature({ header: 'x-signature', secret })
const byIp = ipAllowList(['192.0.2.0/24'])
const headers = signHmac({ header: 'x-signature', secret }, { body: '{}' })
const url = `/w?token=${token}`
const down = new Error('database is down')

function fixed(name: string, verdict: unknown): Verifier {
  return { name, verify: () => mistyped(verdict) }
}

const yes = fixed('yes', accepted('shared-secret'))
const no = fixed('no', refused('ERR_NOT_ALLOWED', 'no'))
const laterYes = fixed('later yes', Promise.resolve(accepted('signed')))
const throwing: Verifier = {
  name: 'throwing',
  verify: () => {
    throw down
  },
}
const rejecting: Verifier = { name: 'rejecting', verify: () => Promise.reject(down) }
const verdictOf = (verifier: Verifier, delivery = post({})) => verifier.verify(delivery, context)

describe('anyOf', () => {
  const verifier = anyOf(byHmac, byUrl)

  it('accepts what one accepts, with the authenticity of that one, at once', () => {
    expect(verdictOf(verifier, post({ body: '{}', headers, url }))).toEqual(accepted('signed'))
    expect(verdictOf(verifier, post({ url }))).toEqual(accepted('shared-secret'))
  })

  it('says of all why they refuse, under the code of the first', () => {
    const verdict = verdictOf(verifier, post({ url: '/w?token=x' }))
    expect(verdict).toMatchObject({ accepted: false, code: 'ERR_SIGNATURE_MISSING' })
    expect(verdict).toHaveProperty(
      'reason',
      expect.stringMatching(/^hmacSignature: header "x-signature" .*; urlToken: no valid token/),
    )
  })

  it('does not ask further than the first that accepts', () => {
    expect(verdictOf(anyOf(yes, throwing))).toEqual(accepted('shared-secret'))
  })

  it('passes a failure on where none accepts, and only there', async () => {
    expect(() => verdictOf(anyOf(throwing, no))).toThrow(down)
    expect(() => verdictOf(anyOf(no, throwing))).toThrow(down)
    await expect(verdictOf(anyOf(rejecting, no))).rejects.toBe(down)
    expect(verdictOf(anyOf(throwing, yes))).toEqual(accepted('shared-secret'))
    expect(await verdictOf(anyOf(rejecting, yes))).toEqual(accepted('shared-secret'))
  })

  it('waits only for who takes time', async () => {
    expect(isPromise(verdictOf(anyOf(yes, laterYes)))).toBe(false)
    expect(await verdictOf(anyOf(no, laterYes))).toEqual(accepted('signed'))
  })

  it('takes own checks', async () => {
    expect(await verdictOf(anyOf(no, () => true))).toEqual(accepted('shared-secret'))
    expect(
      await verdictOf(
        anyOf(
          () => false,
          () => Promise.resolve(false),
        ),
      ),
    ).toMatchObject({
      code: 'ERR_NOT_ALLOWED',
    })
  })

  it.each([undefined, null, true, 'accepted', {}, { accepted: 'true' }, { accepted: 1 }])(
    'does not take %j for an acceptance',
    (verdict) => {
      expect(outcome(anyOf(fixed('odd', verdict)), post({}))).toBe('ERR_NOT_ALLOWED')
    },
  )

  it('is open when one of them is', () => {
    expect(anyOf(byUrl, unverified()).open).toBe(true)
    expect(anyOf(byUrl, byHmac).open).toBeUndefined()
    expect(anyOf(byUrl, allOf(unverified())).open).toBe(true)
  })
})

describe('allOf', () => {
  const verifier = allOf(byIp, byUrl)

  it('accepts what all accept, with the strongest authenticity, at once', () => {
    const delivery = post({ url, remoteAddress: '192.0.2.1', body: '{}', headers })
    expect(verdictOf(verifier, delivery)).toEqual(accepted('shared-secret'))
    expect(verdictOf(allOf(byUrl, byHmac, byIp), delivery)).toEqual(accepted('signed'))
    expect(verdictOf(allOf(byIp), delivery)).toEqual(accepted('none'))
  })

  it('refuses with the first refusal', () => {
    expect(outcome(verifier, post({ url, remoteAddress: '203.0.113.1' }))).toBe(
      'ERR_IP_NOT_ALLOWED',
    )
    expect(outcome(verifier, post({ remoteAddress: '192.0.2.1' }))).toBe('ERR_CREDENTIALS_MISSING')
    expect(outcome(verifier, post({ remoteAddress: '203.0.113.1' }))).toBe('ERR_IP_NOT_ALLOWED')
  })

  it('does not ask further than the first that refuses', () => {
    expect(outcome(allOf(no, throwing), post({}))).toBe('ERR_NOT_ALLOWED')
  })

  it('passes failures on', async () => {
    expect(() => verdictOf(allOf(yes, throwing))).toThrow(down)
    await expect(verdictOf(allOf(rejecting, yes))).rejects.toBe(down)
  })

  it('waits for who takes time', async () => {
    expect(await verdictOf(allOf(yes, laterYes))).toEqual(accepted('signed'))
    expect(await verdictOf(allOf(laterYes, no))).toMatchObject({ code: 'ERR_NOT_ALLOWED' })
  })

  it('takes own checks', async () => {
    expect(await verdictOf(allOf(yes, () => true))).toEqual(accepted('shared-secret'))
    expect(await verdictOf(allOf(yes, () => false))).toMatchObject({ code: 'ERR_NOT_ALLOWED' })
  })

  it.each([undefined, null, true, 'accepted', {}, { accepted: 'true' }, { accepted: 1 }])(
    'does not take %j for an acceptance',
    (verdict) => {
      expect(outcome(allOf(yes, fixed('odd', verdict), yes), post({}))).toBe('ERR_NOT_ALLOWED')
    },
  )

  it('is open when all of them are', () => {
    expect(allOf(unverified(), unverified()).open).toBe(true)
    expect(allOf(byUrl, unverified()).open).toBeUndefined()
  })
})

describe.each([
  ['anyOf', anyOf],
  ['allOf', allOf],
])('%s', (name, combine) => {
  it('is named after its members', () => {
    const token2 = headerToken({ header: 'x-t', secret })
    expect(combine(byUrl, token2).name).toBe(`${name}(urlToken, headerToken)`)
  })

  it('wants verifiers', () => {
    expect(failure(() => combine()).code).toBe('ERR_OPTION_INVALID')
    for (const odd of [undefined, null, true, token, {}]) {
      const error = failure(() => combine(byUrl, mistyped(odd)))
      expect(error.code).toBe('ERR_VERIFY_MISSING')
      expect(error.message).toContain(name)
    }
  })
})
