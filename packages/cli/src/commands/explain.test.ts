import { resendSigner, sampleEvents, signedDelivery } from '@mailherald/testing'
import { providerList } from '@mailherald/core/providers'
import { describe, expect, it } from 'vitest'
import { hasTerminal, inPipe, onTerminal, plain } from '../../test-helpers/command.js'
import { explained } from '../explain/explanation.js'
import { judge } from '../inspect/judge.js'
import { requestIn, writtenRequest } from '../inspect/raw-request.js'
import type { Explanation } from '../output/explain.js'
import { uncheckedProvider } from '../signing/open-provider.js'
import { wireOf } from '../signing/signer.js'

const bounce = signedDelivery('tencent-ses', 'bounce').text
const secret = `whsec_${Buffer.from('the secret of these tests').toString('base64')}`
const explain = (args: readonly string[], input: string | Uint8Array) =>
  inPipe(['explain', '-', ...args], { input })

describe('mailherald explain', () => {
  it('says which row, why this kind and category, what the id is made of, and whether to suppress', async () => {
    const ended = await explain(['--provider', 'tencent-ses'], bounce)
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    const [why] = (JSON.parse(ended.stdout) as Explanation).events
    expect(why).toMatchObject({
      event: { type: 'email.bounced', recipient: 'nobody@example.com' },
      row: { name: 'bounce', type: 'email.bounced' },
      type: [{ field: 'event', value: 'bounce', otherwise: 'unknown' }],
      bounce: {
        kind: [{ field: 'bounceType', value: 'hard_bounce', otherwise: 'undetermined' }],
        category: [{ field: 'reason', otherwise: 'other' }],
      },
      suppress: { suppress: true, reason: 'bounce' },
    })
    expect(why?.id.values).toContainEqual({ value: 'nobody@example.com', fields: ['email'] })
  })

  it('finds fields that only decide together', async () => {
    const { stdout } = await explain(
      ['--provider', 'sendgrid'],
      signedDelivery('sendgrid', 'bounce').text,
    )
    const [why] = (JSON.parse(stdout) as Explanation).events
    expect(why?.bounce?.kind).toMatchObject([{ field: expect.stringContaining(' and ') }])
  })

  it('takes a raw HTTP request, whose URL says the provider', async () => {
    const { method, url, headers, body } = signedDelivery('resend', 'email.complained', {
      sign: resendSigner({ secret }),
    })
    const raw = writtenRequest({ method, url, headers, body, hasHead: true })
    const { code, stdout } = await explain([], raw)
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      provider: 'resend',
      events: [{ event: { type: 'email.complained' }, id: { from: "the provider's own id" } }],
    })
  })

  it.skipIf(!hasTerminal)('is text with colours on a terminal', async () => {
    const file = new URL(
      '../../../core/src/providers/tencent-ses/samples/bounce.json',
      import.meta.url,
    )
    const ended = await onTerminal(['explain', file.pathname, '--provider', 'tencent-ses'])
    expect(ended.stdout).toContain('\u001B[1mkind')
    expect(plain(ended)).toContain('bounceType = "hard_bounce"; without it: undetermined')
    expect(plain(ended)).toContain('suppress yes, for bounce: the provider says permanent')
  })

  it.each([
    ['{"event":"bonce"}', ['--provider', 'tencent-ses'], 1],
    ['not JSON', ['--provider', 'tencent-ses'], 1],
    [bounce, [], 2],
    [bounce, ['--provider', 'tencentses'], 2],
  ])('%s with %j ends with %3$i', async (input, args, code) => {
    expect((await explain(args, input)).code).toBe(code)
  })

  it.each(providerList)('explains every sample of $id: each event has a row', async (known) => {
    const provider = await uncheckedProvider(known)
    for (const event of sampleEvents(known.id)) {
      const sign = wireOf(known)
      const { method, url, headers, body } = signedDelivery(known.id, event as never, { sign })
      const request = { method, url, headers, body, hasHead: true }
      const judgement = await judge({ request, provider })
      const rows = (await explained(judgement, provider)).filter(
        ({ event }) => event.type !== 'unknown',
      )
      expect(rows.filter(({ row }) => row === undefined).map(({ event }) => event.type)).toEqual([])
    }
  })
})

describe('a raw request', () => {
  it.each(['\r\n', '\n'])('is read with %j between its lines, its body to the byte', (line) => {
    const head = ['POST /a?b=c HTTP/1.1', 'X-Two: 1', 'x-two: 2', 'Host: example.com', '', '']
    const body = Buffer.from('{"a":"ä"}\r\n\r\n')
    expect(requestIn(Buffer.concat([Buffer.from(head.join(line)), body]))).toEqual({
      method: 'POST',
      url: '/a?b=c',
      headers: { 'x-two': ['1', '2'], host: 'example.com' },
      body,
      hasHead: true,
    })
  })
})
