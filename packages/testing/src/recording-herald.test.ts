import { MailheraldError, type LogFields } from '@mailherald/core'
import { routeOf, sendReply, toDelivery } from '@mailherald/core/node'
import { simplySend } from '@mailherald/core/providers/simplysend'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { urlToken } from '@mailherald/core/verify'
import { serve } from '@mailherald/test-support/raw-http'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { secret } from '../test-helpers/providers.js'
import { recordingHerald } from './recording-herald.js'
import { signedDelivery } from './signed-delivery.js'
import { urlTokenSigner } from './signers/url-token-signer.js'

const sign = urlTokenSigner(secret)
const verify = urlToken(secret)

function recording() {
  return recordingHerald({ providers: [tencentSes({ verify }), simplySend({ verify })] })
}

describe('recordingHerald', () => {
  it('records events and lets you ask for a type, typed', async () => {
    const herald = recording()
    await herald.receive(signedDelivery('tencent-ses', 'bounce', { sign }))
    await herald.receive(signedDelivery('simplysend', 'email_opened', { sign }))
    expect(herald.events.map(({ type }) => type)).toEqual(['email.bounced', 'email.opened'])
    const [bounced] = herald.eventsOf('email.bounced')
    expect(bounced?.bounce.kind).toBe('permanent')
    expect(herald.eventsOf('email.clicked')).toEqual([])
    expectTypeOf(herald.events[0]?.provider).toEqualTypeOf<
      'tencent-ses' | 'simplysend' | undefined
    >()
  })

  it('records an event once, however often it is delivered', async () => {
    const herald = recording()
    const delivery = signedDelivery('tencent-ses', 'open', { sign })
    await herald.receive(delivery)
    await herald.receive(delivery)
    expect(herald.events).toHaveLength(1)
    expect(herald.exchanges.map(({ reply }) => reply.status)).toEqual([200, 200])
  })

  it('records deliveries and answers, including refused ones, with the reason in the log', async () => {
    const herald = recording()
    const delivery = signedDelivery('tencent-ses', 'open')
    await herald.receive(delivery)
    expect(herald.exchanges).toMatchObject([
      { delivery: { provider: 'tencent-ses' }, body: delivery.body, reply: { status: 401 } },
    ])
    expect(herald.logs).toMatchObject([
      { level: 'warn', message: 'delivery refused', fields: { code: 'ERR_CREDENTIALS_MISSING' } },
    ])
    expect(herald.events).toEqual([])
  })

  it('records what arrives through an adapter, with the bytes that the herald read', async () => {
    const herald = recording()
    const port = await serve((req, res) => {
      const route = routeOf((req.url ?? '').replace('/webhooks', '')) ?? { provider: '' }
      void herald.receive(toDelivery(req, route)).then((reply) => sendReply(res, reply))
    })
    const delivery = signedDelivery('tencent-ses', 'click', { sign })
    await fetch(new URL(delivery.url, `http://127.0.0.1:${port}`), delivery)
    await fetch(new URL('/webhooks/nobody', `http://127.0.0.1:${port}`), delivery)
    const [read, unread] = herald.exchanges
    expect(new Uint8Array(read?.body ?? [])).toEqual(delivery.body)
    expect(unread).toMatchObject({ body: undefined, reply: { status: 404 } })
  })

  it('records what comes through herald.fetch', async () => {
    const herald = recording()
    const delivery = signedDelivery('tencent-ses', 'click', { sign })
    const url = new URL(delivery.url, 'https://hooks.example.com')
    const response = await herald.fetch(new Request(url, delivery))
    expect(response.status).toBe(200)
    expect(herald.exchanges).toMatchObject([{ reply: { status: 200 } }])
  })

  it('records errors and log lines, and passes them on to your hooks', async () => {
    const seen: unknown[] = []
    const lines: [string, LogFields | undefined][] = []
    const herald = recordingHerald({
      providers: [tencentSes({ verify })],
      onError: (error) => seen.push(error),
      logger: {
        debug: () => {},
        info: () => {},
        warn: () => {},
        error: (message, fields) => void lines.push([message, fields]),
      },
    })
    herald.on('email.bounced', { name: 'broken' }, () => Promise.reject(new Error('no database')))
    const reply = await herald.receive(signedDelivery('tencent-ses', 'bounce', { sign }))
    expect(reply.status).toBe(503)
    expect(herald.errors).toEqual(seen)
    expect(MailheraldError.is(herald.errors[0], 'ERR_HANDLER_FAILED')).toBe(true)
    expect(herald.logs.map(({ level, message, fields }) => [level, message, fields])).toEqual(
      lines.map(([message, fields]) => ['error', message, fields]),
    )
    expect(lines).toHaveLength(1)
  })

  it('does not affect the answer: an unreadable delivery is recorded and answered with 422', async () => {
    const herald = recording()
    const payload = { email: undefined, bulkId: undefined }
    const reply = await herald.receive(signedDelivery('tencent-ses', 'open', { payload, sign }))
    expect(reply.status).toBe(422)
    expect(herald.eventsOf('unknown')).toMatchObject([{ issues: [{ path: 'email' }] }])
  })

  it('waits for an event that is still to come, or returns the one that came', async () => {
    const herald = recording()
    const waiting = herald.waitFor('email.bounced')
    await herald.receive(signedDelivery('tencent-ses', 'open', { sign }))
    await herald.receive(signedDelivery('tencent-ses', 'bounce', { sign }))
    const event = await waiting
    expectTypeOf(event.bounce.kind).toBeString()
    expect(event.recipient).toBe('nobody@example.com')
    expect(await herald.waitFor('email.bounced')).toBe(event)
  })

  it('says what came instead when it has waited in vain', async () => {
    const herald = recording()
    const nothing = herald.waitFor('email.bounced', { timeoutMs: 1 })
    await expect(nothing).rejects.toThrow('No email.bounced came within 1 ms; there came: nothing.')
    await herald.receive(signedDelivery('tencent-ses', 'open', { sign }))
    const opened = herald.waitFor('email.bounced', { timeoutMs: 1 })
    await expect(opened).rejects.toThrow('there came: email.opened.')
  })

  it('forgets what it recorded when it is told to', async () => {
    const herald = recording()
    herald.on('*', { name: 'broken' }, () => Promise.reject(new Error('no database')))
    await herald.receive(signedDelivery('tencent-ses', 'open', { sign }))
    herald.clear()
    const { events, exchanges, errors, logs } = herald
    expect([events, exchanges, errors, logs]).toEqual([[], [], [], []])
  })

  it('is a real herald: it can be closed', async () => {
    const herald = recording()
    await herald.close()
    await herald.receive(signedDelivery('tencent-ses', 'open', { sign }))
    expect(herald.exchanges).toMatchObject([{ reply: { status: 503 } }])
  })
})
