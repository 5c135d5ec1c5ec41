import { describe, expect, it } from 'vitest'
import { unknownEvent } from '../events/malformed.js'
import { createHerald } from '../herald.js'
import { defineProvider } from '../provider.js'
import { hmacSignature } from '../verify/hmac/signature.js'
import { signHmac } from '../verify/hmac/sign.js'

const scheme = { header: 'x-acme', secret: 'a secret of 32 characters, or so' }
const payload = '{"kind":"delivered","to":"ann@example.com"}'
const acme = defineProvider<'acme', object>({
  id: 'acme',
  title: 'Acme',
  docs: 'https://docs.example.com',
  emits: [],
  verify: hmacSignature(scheme),
  normalize: () => [unknownEvent('anything')],
})

/** What is answered to a delivery that was signed with `payload` and comes with another body, and what is logged. */
async function received(
  body: string,
  headers = signHmac(scheme, { body: payload }),
): Promise<{ status: number; fields: unknown[] }> {
  const fields: unknown[] = []
  const note = (_: string, line?: unknown): void => void fields.push(line)
  const logger = { debug: note, info: note, warn: note, error: note }
  const delivery = {
    provider: 'acme',
    method: 'POST',
    url: '/acme',
    headers,
    body: Buffer.from(body),
  }
  const { status } = await createHerald({ providers: [acme], logger }).receive(delivery)
  return { status, fields }
}

function refusal(reason: RegExp, code = 'ERR_SIGNATURE_MISMATCH'): unknown {
  const fields = {
    provider: 'acme',
    account: undefined,
    code,
    reason: expect.stringMatching(reason),
  }
  return { status: 401, fields: [fields] }
}

describe('the log of a refused delivery', () => {
  it('says what to compare where the signature does not fit', async () => {
    const other = payload.replace('ann', 'bob')
    expect(await received(other)).toEqual(
      refusal(/^no signature fits.* secret.* this endpoint.* body/),
    )
  })

  it('says that the body is a Buffer turned into JSON, as supertest makes it', async () => {
    const altered = JSON.stringify(Buffer.from(payload))
    expect(await received(altered)).toEqual(
      refusal(/^no signature fits.* Buffer .*altered.*supertest/),
    )
    expect(await received(altered.slice(1))).toEqual(refusal(/Compare/))
    expect(await received('{"type":"Buffer"}')).toEqual(refusal(/Compare/))
  })

  it('says nothing more where there is no signature to compare', async () => {
    const altered = JSON.stringify(Buffer.from(payload))
    expect(await received(altered, {})).toEqual(
      refusal(/is missing or empty$/, 'ERR_SIGNATURE_MISSING'),
    )
  })

  it('says it, too, where an altered body is verified, as a token does, and fits no event', async () => {
    const body = JSON.stringify(Buffer.from(payload))
    expect(await received(body, signHmac(scheme, { body }))).toMatchObject({
      status: 200,
      fields: [{ hint: expect.stringMatching(/Buffer .*altered.*supertest/) }],
    })
    const other = '{"type":"Buffer","data":"none"}'
    const { fields } = await received(other, signHmac(scheme, { body: other }))
    expect(fields).toHaveLength(1)
    expect(fields[0]).not.toHaveProperty('hint')
  })
})
