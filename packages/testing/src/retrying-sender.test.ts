import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { standardWebhooks, unverified, urlToken } from '@mailherald/core/verify'
import { freePort } from '@mailherald/test-support/free-port'
import { serve } from '@mailherald/test-support/raw-http'
import { describe, expect, it } from 'vitest'
import { secret } from '../test-helpers/providers.js'
import { recordingHerald } from './recording-herald.js'
import { retryingSender } from './retrying-sender.js'
import { signedDelivery } from './signed-delivery.js'
import { standardWebhooksSigner } from './signers/standard-webhooks-signer.js'
import { urlTokenSigner } from './signers/url-token-signer.js'

/** Answers these statuses in turn, the last one for ever. */
async function answering(...statuses: number[]): Promise<{ origin: string; bodies: string[] }> {
  const bodies: string[] = []
  const port = await serve((req, res) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', () => {
      const status = statuses[Math.min(bodies.length, statuses.length - 1)] ?? 200
      bodies.push(`${req.method} ${req.url} ${Buffer.concat(chunks).toString()}`)
      res.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end('thanks')
    })
  })
  return { origin: `http://127.0.0.1:${port}`, bodies }
}

const delivery = signedDelivery('tencent-ses', 'bounce', { sign: urlTokenSigner(secret) })

describe('retryingSender', () => {
  it('sends over HTTP until the delivery is accepted', async () => {
    const { origin, bodies } = await answering(503, 500, 204)
    const sender = retryingSender({ to: origin, schedule: [10, 20, 30] })
    const { state, attempts } = await sender.send(delivery)
    expect(state).toBe('delivered')
    expect(attempts.map(({ status, afterMs }) => [status, afterMs])).toEqual([
      [503, 0],
      [500, 10],
      [204, 30],
    ])
    expect(attempts[0]?.body).toBe('thanks')
    const posted = `POST ${delivery.url} ${new TextDecoder().decode(delivery.body)}`
    expect(bodies).toEqual([posted, posted, posted])
  })

  it('sends a GET without a body', async () => {
    const { origin, bodies } = await answering(200)
    const asked = signedDelivery('tencent-ses', 'bounce', {
      sign: (posted) => ({ ...posted, method: 'GET' }),
    })
    expect(await retryingSender({ to: origin }).send(asked)).toMatchObject({ state: 'delivered' })
    expect(bodies).toEqual([`GET ${asked.url} `])
  })

  it('stops at the end of its schedule', async () => {
    const { origin } = await answering(503)
    const sender = retryingSender({ to: new URL(origin), schedule: [1, 1] })
    expect(await sender.send(delivery)).toMatchObject({ state: 'gave-up', attempts: { length: 3 } })
  })

  it('stops on the statuses that tell it to, and only on those', async () => {
    const { origin } = await answering(404, 406)
    const sender = retryingSender({ to: origin, stopOn: [406] })
    const { state, attempts } = await sender.send(delivery)
    expect([state, attempts.map(({ status }) => status)]).toEqual(['stopped', [404, 406]])
  })

  it('takes another status than 2xx as success where its provider does', async () => {
    const { origin } = await answering(202, 200)
    const sender = retryingSender({ to: origin, succeedOn: (status) => status === 200 })
    const { attempts } = await sender.send(delivery)
    expect(attempts.map(({ status }) => status)).toEqual([202, 200])
  })

  it('does not follow redirects', async () => {
    const { origin, bodies } = await answering(302)
    const { attempts } = await retryingSender({ to: origin, schedule: [] }).send(delivery)
    expect(attempts).toMatchObject([{ status: 302 }])
    expect(bodies).toHaveLength(1)
  })

  it('tries again when no answer comes, and says why none came', async () => {
    const to = `http://127.0.0.1:${await freePort()}`
    const { state, attempts } = await retryingSender({ to, schedule: [1] }).send(delivery)
    expect(state).toBe('gave-up')
    expect(attempts).toHaveLength(2)
    expect(attempts[0]).toMatchObject({ status: undefined, body: '' })
    expect(attempts[0]?.error).toBeInstanceOf(Error)
  })

  it('waits for an answer as long as it is told', async () => {
    const port = await serve(() => {})
    const sender = retryingSender({ to: `http://127.0.0.1:${port}`, schedule: [], timeoutMs: 20 })
    const { attempts } = await sender.send(delivery)
    expect(attempts[0]?.error).toMatchObject({ name: 'TimeoutError' })
  })

  it('waits between attempts, but not before the first or after the last', async () => {
    const waits: number[] = []
    const wait = (ms: number): Promise<number> => Promise.resolve(waits.push(ms))
    const { origin } = await answering(503)
    await retryingSender({ to: origin, schedule: [10, 20], wait }).send(delivery)
    expect(waits).toEqual([10, 20])
  })

  it('keeps every attempt of every delivery', async () => {
    const { origin } = await answering(503, 200, 200)
    const sender = retryingSender({ to: origin, schedule: [1] })
    await sender.send(delivery)
    await sender.send(signedDelivery('simplysend', 'email_sent'))
    expect(sender.attempts.map(({ delivery: { provider }, status }) => [provider, status])).toEqual(
      [
        ['tencent-ses', 503],
        ['tencent-ses', 200],
        ['simplysend', 200],
      ],
    )
  })

  it('sends to a herald, whose failing handler succeeds later and runs alone', async () => {
    const herald = recordingHerald({ providers: [tencentSes({ verify: urlToken(secret) })] })
    const runs: string[] = []
    herald.on('email.bounced', { name: 'steady' }, () => runs.push('steady'))
    herald.on('email.bounced', { name: 'shaky' }, (_, { attempt }) => {
      runs.push(`shaky ${attempt}`)
      if (attempt < 3) throw new Error('not yet')
    })
    const { state, attempts } = await retryingSender({ to: herald }).send(delivery)
    expect(state).toBe('delivered')
    expect(attempts.map(({ status }) => status)).toEqual([503, 503, 200])
    expect(runs).toEqual(['steady', 'shaky 1', 'shaky 2', 'shaky 3'])
  })

  it('signs every attempt anew where its provider does, so that a late one is not stale', async () => {
    let now = Date.parse('2026-07-01T00:00:00Z')
    const clock = { now: () => now, wait: (ms: number) => Promise.resolve((now += ms)) }
    const whsec = `whsec_${Buffer.from(secret).toString('base64')}`
    const sign = standardWebhooksSigner({ secret: whsec })
    const verify = standardWebhooks({ secret: whsec })
    const herald = recordingHerald({ providers: [tencentSes({ verify })], now: () => now })
    herald.on('*', (_, { attempt }) => {
      if (attempt < 3) throw new Error('not yet')
    })
    const bounce = signedDelivery('tencent-ses', 'bounce')
    const anew = await retryingSender({ to: herald, sign, ...clock }).send(bounce)
    expect(anew.attempts.map(({ status }) => status)).toEqual([503, 503, 200])

    const click = signedDelivery('tencent-ses', 'click', { sign, signedAt: new Date(now) })
    const once = await retryingSender({ to: herald, stopOn: [401], ...clock }).send(click)
    expect(once.attempts.map(({ status }) => status)).toEqual([503, 503, 401])
  })

  it('never rejects, even when its target does', async () => {
    const to = { receive: () => Promise.reject(new Error('boom')) }
    const { state, attempts } = await retryingSender({ to, schedule: [] }).send(delivery)
    expect([state, attempts[0]?.error]).toEqual(['gave-up', new Error('boom')])
  })

  it('leaves a signed delivery as it is when it is not told to sign', async () => {
    const herald = recordingHerald({ providers: [tencentSes({ verify: unverified() })] })
    const { attempts } = await retryingSender({ to: herald }).send(delivery)
    expect(attempts[0]?.delivery).toBe(delivery)
  })
})
