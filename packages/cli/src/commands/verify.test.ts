import {
  resendSigner,
  signedDelivery,
  tamperPayload,
  urlTokenSigner,
  type Signer,
} from '@mailherald/testing'
import { describe, expect, it } from 'vitest'
import { hasTerminal, inPipe, onTerminal, plain } from '../../test-helpers/command.js'
import { writtenRequest } from '../inspect/raw-request.js'
import { remedyOf } from '../remedies.js'

const secret = `whsec_${Buffer.from('the secret of these tests').toString('base64')}`
const token = '0123456789abcdef0123'
const env = { MAILHERALD_SECRET_RESEND: secret, MAILHERALD_SECRET_TENCENT_SES: token }
const sign = resendSigner({ secret })
const other = resendSigner({
  secret: `whsec_${Buffer.from('the secret of another hook').toString('base64')}`,
})

function requestOf(signers: readonly Signer[], signedAt: Date = new Date()): Buffer {
  const { method, url, headers, body } = signedDelivery('resend', 'email.sent', {
    sign: signers,
    signedAt,
  })
  return writtenRequest({ method, url, headers, body, hasHead: true })
}

const verify = async (input: string | Uint8Array, args: readonly string[] = []) => {
  const { code, stdout, stderr } = await inPipe(['verify', '-', ...args], { env, input })
  expect(stdout + stderr).not.toContain(secret)
  return { code, result: JSON.parse(stdout || '{}') as Record<string, unknown>, stderr }
}

describe('mailherald verify', () => {
  it('accepts what is genuine', async () => {
    const { code, result } = await verify(requestOf([sign]))
    expect([code, result]).toMatchObject([
      0,
      { accepted: true, authenticity: 'signed', answer: 200 },
    ])
  })

  const hourAgo = new Date(Date.now() - 3_600_000)
  it.each([
    ['another secret', requestOf([other]), 'ERR_SIGNATURE_MISMATCH', /^undefined$/],
    [
      'a changed body',
      requestOf([sign, tamperPayload({ a: 1 })]),
      'ERR_SIGNATURE_MISMATCH',
      /^undefined$/,
    ],
    ['no signature', requestOf([]), 'ERR_SIGNATURE_MISSING', /^undefined$/],
    ['an old signature', requestOf([sign], hourAgo), 'ERR_TIMESTAMP_STALE', /it was genuine/],
    [
      'a line break more',
      Buffer.concat([requestOf([sign]), Buffer.from('\n')]),
      'ERR_SIGNATURE_MISMATCH',
      /line break at its end/,
    ],
    [
      'a body written again',
      Buffer.from(
        requestOf([sign])
          .toString()
          .replace(/\{.*/s, (body) => JSON.stringify(JSON.parse(body), undefined, 2)),
      ),
      'ERR_SIGNATURE_MISMATCH',
      /As compact JSON the body fits/,
    ],
  ])('of %s says which check refused, and the usual cause', async (_, request, code, hint) => {
    const { code: exit, result } = await verify(request)
    expect([exit, result]).toMatchObject([1, { accepted: false, code, answer: 401 }])
    expect(result['cause']).toEqual(remedyOf(code)?.cause)
    expect(String(result['hint'])).toMatch(hint)
  })

  it('looks at the time that it is told', async () => {
    const { code } = await verify(requestOf([sign], hourAgo), ['--at', hourAgo.toISOString()])
    expect(code).toBe(0)
  })

  it('checks a token in the URL', async () => {
    const { method, url, headers, body } = signedDelivery('tencent-ses', 'open', {
      sign: urlTokenSigner(token),
    })
    const genuine = writtenRequest({ method, url, headers, body, hasHead: true })
    expect((await verify(genuine)).code).toBe(0)
    expect((await verify(genuine, ['--secret', 'another token, as long'])).result).toMatchObject({
      code: 'ERR_CREDENTIALS_MISMATCH',
    })
  })

  it.skipIf(!hasTerminal)('is text with colours on a terminal', async () => {
    const ended = await onTerminal(
      ['verify', new URL(import.meta.url).pathname, '--provider', 'resend'],
      { env },
    )
    expect(ended.code).toBe(1)
    expect(ended.stdout).toContain('\u001B[31mrefused')
    expect(plain(ended)).toContain('note        This is a body alone')
  })

  it('is wrong use without a file, or with a secret that cannot be one', async () => {
    expect((await inPipe(['verify', 'nowhere.http'])).code).toBe(2)
    const { code, stderr } = await verify(requestOf([sign]), ['--secret', 'short'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('resend: option "secret"')])
  })
})
