import { describe, expect, it } from 'vitest'
import { failure, mistyped } from '../../../test-helpers/post.js'
import type { HeraldEvent } from '../../events/event-map.js'
import { createHerald } from '../../herald.js'
import { basicAuth } from '../../verify/basic-auth.js'
import { bearerToken } from '../../verify/header-token.js'
import { unverified } from '../../verify/unverified.js'
import { urlToken } from '../../verify/url-token.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { smtp2go } from './index.js'
import { normalize } from './normalize.js'
import type { Smtp2goPayload } from './payload.js'

const secret = 'a-secret-that-no-one-can-guess'
const delivered = {
  event: 'delivered',
  time: '2026-05-04T09:00:06Z',
  email_id: '1vomg2-abc123',
  rcpt: 'ada@example.com',
}

interface Posted {
  readonly body?: string
  readonly query?: string
  readonly headers?: Readonly<Record<string, string>>
}

function rig(verify: VerifyOption = unverified()) {
  const herald = createHerald({ logger: false, providers: [smtp2go({ verify })] })
  const events: HeraldEvent[] = []
  herald.on('email.delivered', (event) => void events.push(event))
  const post = async ({
    body = JSON.stringify(delivered),
    query = '',
    headers = {},
  }: Posted = {}) => {
    const url = `/webhooks/smtp2go${query}`
    const delivery = { provider: 'smtp2go', method: 'POST', url, headers }
    return (await herald.receive({ ...delivery, body: Buffer.from(body) })).status
  }
  return { events, post }
}

function draftsOf(more: object) {
  return normalize({ raw: { ...delivered, ...more } as Smtp2goPayload })
}

describe('smtp2go', () => {
  const encoded = Buffer.from(`smtp2go:${secret}`).toString('base64')

  it.each<[string, VerifyOption, Posted]>([
    ['a Bearer token', bearerToken(secret), { headers: { authorization: `Bearer ${secret}` } }],
    [
      'Basic credentials',
      basicAuth({ username: 'smtp2go', password: secret }),
      { headers: { authorization: `Basic ${encoded}` } },
    ],
    ['a token in the URL', urlToken(secret), { query: `?token=${secret}` }],
  ])('takes deliveries with %s, and no others', async (_, verify, proof) => {
    const { events, post } = rig(verify)
    expect(await post(proof)).toBe(200)
    expect(await post()).toBe(401)
    expect(events).toMatchObject([{ authenticity: 'shared-secret' }])
  })

  it('cannot be made without saying who may post', () => {
    expect(failure(() => smtp2go(mistyped({}))).code).toBe('ERR_VERIFY_MISSING')
  })

  it('answers 200 to what cannot be read, which would come again for four days', async () => {
    expect(await rig().post({ body: '{"event":""}' })).toBe(200)
  })

  it.each([
    'application/x-www-form-urlencoded',
    ' Application/X-WWW-Form-Urlencoded; charset=utf-8',
  ])('reads a form, by its content type %s', async (type) => {
    const { events, post } = rig()
    const body = new URLSearchParams(delivered).toString()
    expect(await post({ body, headers: { 'content-type': type } })).toBe(200)
    expect(events).toMatchObject([{ recipient: 'ada@example.com', raw: delivered }])
  })
})

describe('the recipients of a message', () => {
  const both = ['ada@example.com', 'bob@example.com']

  it.each([
    ['a list', both],
    ['a text with commas', both.join()],
    ['JSON in a text', JSON.stringify(both)],
    ['mailboxes', both.map((each) => `Name <${each}>`)],
    ['a list with one twice', [...both, ...both]],
  ])('are read from %s', (_, recipients) => {
    const drafts = draftsOf({ event: 'processed', rcpt: '', recipients })
    expect(drafts).toMatchObject(both.map((recipient) => ({ type: 'email.queued', recipient })))
  })

  it('are read as captured before they are read as documented', () => {
    expect(draftsOf({ email: 'bob@example.com' })).toMatchObject([{ recipient: 'ada@example.com' }])
  })
})

describe('the identity of an event', () => {
  const identityOf = (more: object) => draftsOf(more)[0]?.identity

  it.each(['email_id', 'time', 'rcpt', 'url', 'read-secs'])('differs with the %s', (name) => {
    expect(identityOf({ [name]: 'other' })).not.toEqual(identityOf({}))
  })

  it.each(['id', 'host', 'sendtime'])('does not differ with the %s', (name) => {
    expect(identityOf({ [name]: 'other' })).toEqual(identityOf({}))
  })

  it.each(['email_id', 'time'])('is not made without the %s', (name) => {
    expect(identityOf({ [name]: '' })).toBeUndefined()
  })
})

describe('a time', () => {
  it.each([
    '2026-05-04T09:00:06Z',
    '2026-05-04 09:00:06',
    '2026-05-04T09:00:06.000000+00:00',
    '1777885206',
  ])('is read from %s, as UTC', (time) => {
    expect(draftsOf({ time })[0]?.occurredAt).toEqual(new Date('2026-05-04T09:00:06Z'))
  })
})

describe('a bounce', () => {
  it.each([
    ['hard', 'permanent'],
    ['SOFT', 'transient'],
    ['', 'undetermined'],
    ['constructor', 'undetermined'],
  ])('that SMTP2GO calls %j is %s', (bounce, kind) => {
    expect(draftsOf({ event: 'bounce', bounce })).toMatchObject([
      { type: 'email.bounced', bounce: { kind } },
    ])
  })

  it('has its codes from the message, else from the context', () => {
    const context = 'DATA: 452 4.2.2 mailbox full'
    expect(draftsOf({ event: 'bounce', context })).toMatchObject([
      { bounce: { smtpCode: 452, enhancedCode: '4.2.2', category: 'mailbox-full' } },
    ])
    expect(draftsOf({ event: 'bounce', context, message: '550 5.1.1 no' })).toMatchObject([
      { bounce: { smtpCode: 550, enhancedCode: '5.1.1', diagnostic: '550 5.1.1 no' } },
    ])
  })
})

describe('a rejection', () => {
  it.each([
    [{ message: 'Recipient is on the suppression list' }, 'email.suppressed'],
    [{ context: 'Suppressed: unsubscribed' }, 'email.suppressed'],
    [{ message: 'Sender is not verified' }, 'email.rejected'],
    [{}, 'email.rejected'],
  ])('with %j is %s', (more, type) => {
    expect(draftsOf({ event: 'reject', ...more })).toMatchObject([{ type }])
  })
})
