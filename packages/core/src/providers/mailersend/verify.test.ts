import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { failure } from '../../../test-helpers/post.js'
import type { HeraldEvent } from '../../events/event-map.js'
import { createHerald } from '../../herald.js'
import { allOf } from '../../verify/combine.js'
import { urlToken } from '../../verify/url-token.js'
import { mailerSend, mailerSendSignature, type MailerSendOptions } from './index.js'

const signingSecret = 'the signing secret of one webhook'
const publicSecret = 'test_Am3L1GuOIc4blLUuHqAPxxwkZaJyEk8G'
const ping =
  '{"type":"webhook.test","message":"This is a ping test message","created_at":"2026-05-04T09:00:00.000000Z"}'
const activity = '{"type":"activity.delivered","data":{"id":"1","recipient":"ada@example.com"}}'

function signatureOf(body: string, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('hex')
}

/** What becomes of a body with a signature by `secret`: the status, and how many events reach a handler. */
async function fate(body: string, secret: string, options: MailerSendOptions = { signingSecret }) {
  const events: HeraldEvent[] = []
  const herald = createHerald({ providers: [mailerSend(options)], logger: false })
  herald.on('*', (event) => void events.push(event))
  const { status } = await herald.receive({
    provider: 'mailersend',
    method: 'POST',
    url: '/webhooks/mailersend?token=a-token-of-some-length',
    headers: { signature: signatureOf(body, secret) },
    body: Buffer.from(body),
  })
  return `${status} with ${events.length}`
}

describe('the ping of MailerSend', () => {
  it('is answered 200 and gives no event, whichever secret it is signed with', async () => {
    expect(await fate(ping, signingSecret)).toBe('200 with 0')
    for (const secret of [signingSecret, () => undefined]) {
      expect(await fate(ping, publicSecret, { signingSecret: secret })).toBe('200 with 0')
    }
  })

  it('is accepted by mailerSendSignature where that is combined with another check', async () => {
    const verify = allOf(mailerSendSignature({ signingSecret }), urlToken('a-token-of-some-length'))
    expect(await fate(ping, publicSecret, { verify })).toBe('200 with 0')
    expect(await fate(activity, publicSecret, { verify })).toBe('503 with 0')
    expect(await fate(activity, signingSecret, { verify })).toBe('200 with 1')
  })

  it('is refused with a signature by anyone else', async () => {
    expect(await fate(ping, 'the secret of somebody else')).toBe('503 with 0')
  })
})

describe('the public secret of MailerSend', () => {
  it.each([
    ['an activity', activity],
    ['a ping in a list', `[${ping}]`],
    ['a ping beside an activity in a list', `[${ping},${activity}]`],
    ['an activity that names the ping elsewhere', activity.replace('"1"', '"webhook.test"')],
    [
      'a ping whose type comes later as that of an activity',
      ping.replace('}', ',"type":"activity.sent"}'),
    ],
    ['the type of a ping in another letter case', ping.replace('webhook.test', 'Webhook.Test')],
    ['the type of a ping in a list', ping.replace('"webhook.test"', '["webhook.test"]')],
    ['the type of a ping behind __proto__', `{"__proto__":${ping}}`],
    ['a ping of more than 4 KiB', ping.replace('This', 'x'.repeat(4096))],
    ['a text', '"webhook.test"'],
    ['a body that is not JSON', ping.slice(1)],
    ['an empty body', ''],
  ])('lets nothing through but a ping: not %s', async (_, body) => {
    expect(await fate(body, publicSecret)).toBe('503 with 0')
  })

  it('lets no event through in a ping that says it is an activity as well', async () => {
    const both = activity.replace('}}', '},"type":"webhook.test"}')
    expect(await fate(both, publicSecret)).toBe('200 with 0')
  })

  it('cannot be the signing secret, alone or in a list, and is not used where it is looked up', async () => {
    for (const secret of [publicSecret, [signingSecret, publicSecret]]) {
      const { code, message } = failure(() => mailerSend({ signingSecret: secret }))
      expect(code).toBe('ERR_SECRET_MALFORMED')
      expect(message).toMatch(/^mailerSend: option "signingSecret(\[1\])?" is public/)
    }
    const found = { signingSecret: () => publicSecret }
    expect(await fate(activity, publicSecret, found)).toBe('503 with 0')
  })
})
