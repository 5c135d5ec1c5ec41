import { describe, expect, it } from 'vitest'
import { failure, mistyped } from '../../../test-helpers/post.js'
import type { HeraldEvent } from '../../events/event-map.js'
import { createHerald } from '../../herald.js'
import { basicAuth } from '../../verify/basic-auth.js'
import { unverified } from '../../verify/unverified.js'
import { urlToken } from '../../verify/url-token.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { cloudMailin } from './index.js'
import { normalize } from './normalize.js'
import type { CloudMailinPayload } from './payload.js'

const password = 'a-secret-that-no-one-can-guess'
const message = {
  headers: { message_id: '<u1@example.org>', from: 'Ann <ann@example.org>' },
  envelope: { from: 'ann@example.org', recipients: ['help@in.example.com'] },
}

interface Posted {
  readonly body?: string
  readonly query?: string
  readonly headers?: Readonly<Record<string, string>>
}

function rig(verify: VerifyOption = unverified(), bodyLimit?: number) {
  const provider = cloudMailin({ verify, ...(bodyLimit !== undefined && { bodyLimit }) })
  const herald = createHerald({ logger: false, providers: [provider] })
  const post = async ({
    body = JSON.stringify(message),
    query = '',
    headers = {},
  }: Posted = {}) => {
    const url = `/webhooks/cloudmailin${query}`
    const delivery = { provider: 'cloudmailin', method: 'POST', url, headers }
    return (await herald.receive({ ...delivery, body: Buffer.from(body) })).status
  }
  return { herald, post }
}

function draftOf(payload: object) {
  const [draft, ...others] = normalize({ raw: payload as CloudMailinPayload })
  expect(others).toEqual([])
  return draft
}

describe('cloudMailin', () => {
  const encoded = Buffer.from(`cloudmailin:${password}`).toString('base64')

  it.each<[string, VerifyOption, Posted]>([
    [
      'credentials in the URL',
      basicAuth({ username: 'cloudmailin', password }),
      { headers: { authorization: `Basic ${encoded}` } },
    ],
    ['a token in the URL', urlToken(password), { query: `?token=${password}` }],
  ])('takes messages with %s, and postpones all others', async (_, verify, proof) => {
    const { herald, post } = rig(verify)
    const events: HeraldEvent[] = []
    herald.on('*', (event) => void events.push(event))
    expect(await post(proof)).toBe(200)
    expect(await post()).toBe(503)
    expect(events).toMatchObject([{ type: 'email.received', authenticity: 'shared-secret' }])
  })

  it('cannot be made without saying who may post', () => {
    expect(failure(() => cloudMailin(mistyped({}))).code).toBe('ERR_VERIFY_MISSING')
  })

  it.each<[string, Posted]>([
    ['is not JSON', { body: 'plain=Hi' }],
    ['is neither of a message nor JSON of one', { body: '{"plain":"Hi"}' }],
    ['is a form without a boundary', { headers: { 'content-type': 'multipart/form-data' } }],
  ])('postpones what %s, where 4xx would bounce the message', async (_, posted) => {
    expect(await rig().post(posted)).toBe(503)
  })

  it('postpones what a handler fails on', async () => {
    const { herald, post } = rig()
    herald.on('email.received', () => {
      throw new Error('no database')
    })
    expect(await post()).toBe(503)
  })

  it('refuses for good only what is too large', async () => {
    expect(await rig(unverified(), 100).post()).toBe(413)
  })
})

describe('a message', () => {
  it('is told from others by its id and its envelope, whatever the headers say next time', () => {
    const { headers, envelope } = message
    const first = draftOf({ headers: { ...headers, received: 'one' }, envelope })
    const again = draftOf({ headers: { ...headers, received: ['two', 'one'] }, envelope })
    expect(first?.identity).toEqual(['<u1@example.org>', 'ann@example.org', 'help@in.example.com'])
    expect(again?.identity).toEqual(first?.identity)
    expect(draftOf({ headers })?.identity).toBeUndefined()
    expect(draftOf({ headers: {}, envelope })?.identity).toBeUndefined()
  })

  it('has the time of its receipt, not the one that the sender wrote', () => {
    const date = 'Mon, 04 May 2020 10:00:00 +0000'
    const headers = { ...message.headers, date }
    expect(draftOf({ ...message, headers })).toMatchObject({ headers: { date: [date] } })
    expect(draftOf({ ...message, headers })?.occurredAt).toBeUndefined()
  })

  it('has the names of its headers with hyphens', () => {
    const headers = { x_my_header: 'a', Subject: 'Hi', list: ['b', 7, null] }
    expect(draftOf({ headers })).toMatchObject({
      headers: { 'x-my-header': ['a'], subject: ['Hi'], list: ['b'] },
      subject: 'Hi',
    })
  })

  it('has only files that can be read', () => {
    const attachments = [null, 7, [], 'a text', { file_name: 'a.txt', content: 'aGk=\n' }]
    expect(draftOf({ ...message, attachments })).toMatchObject({
      attachments: [
        { size: 6, content: new Uint8Array(Buffer.from('a text')) },
        { filename: 'a.txt', size: 2, content: new Uint8Array(Buffer.from('hi')) },
      ],
    })
    expect(draftOf({ ...message, attachments: 'a.txt' })).toMatchObject({ attachments: [] })
  })

  it.each([null, 'text', 7, [], {}, { headers: [], envelope: null }])(
    'is not found in %j',
    (payload) => {
      expect(draftOf(payload as object)).toMatchObject({
        type: 'unknown',
        issues: [{ path: 'envelope' }],
      })
    },
  )
})
