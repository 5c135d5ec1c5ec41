import { setTimeout } from 'node:timers/promises'
import type { Provider } from '@mailherald/core'
import { providerList } from '@mailherald/core/providers'
import { resend } from '@mailherald/core/providers/resend'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { urlToken } from '@mailherald/core/verify'
import { sampleEvents } from '@mailherald/testing'
import autocannon from 'autocannon'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasTerminal, inPipe, onTerminal, plain, type Ended } from '../../test-helpers/command.js'
import { receiver, serving, type Receiver } from '../../test-helpers/receiver.js'
import { openProvider } from '../signing/open-provider.js'
import { isSignedElsewhere } from '../signing/signer.js'
import type { Report } from '../send/dispatch.js'
import type { Retried } from '../send/retry.js'

const token = '0123456789abcdef0123456789abcdef'
const whsec = `whsec_${Buffer.from('the secret of these tests').toString('base64')}`
const env = { MAILHERALD_SECRET_TENCENT_SES: token, MAILHERALD_SECRET_RESEND: whsec }
const reportOf = ({ stdout }: Ended): Report => JSON.parse(stdout) as Report

describe('mailherald send', () => {
  let app: Receiver
  const send = (args: readonly string[]) => inPipe(['send', ...args, '--to', app.url], { env })
  beforeAll(async () => {
    app = await receiver([resend({ secret: whsec }), tencentSes({ verify: urlToken(token) })])
  })
  afterAll(() => app.close())

  it('sends a signed sample, with what is set', async () => {
    const set = ['--set', 'recipient=ann@example.org', '--set', 'data.bounce.type=Transient']
    const ended = await send(['resend', 'email.bounced', ...set])
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(reportOf(ended)).toMatchObject({ ok: true, sent: 1, answers: { 200: 1 } })
    expect(app.events.at(-1)).toMatchObject({
      recipient: 'ann@example.org',
      bounce: { kind: 'transient' },
      authenticity: 'signed',
    })
  })

  it('makes each of many an event of its own, and repeats each to the byte', async () => {
    app.events.length = 0
    const report = reportOf(await send(['resend', 'email.sent', '--count', '30', '--repeat', '2']))
    expect(report).toMatchObject({ ok: true, sent: 60, accepted: 60 })
    expect(app.events).toHaveLength(30)
    expect(new Set(app.events.map(({ id }) => id)).size).toBe(30)
  })

  it('sends every event of every provider whose secret is known', async () => {
    expect(reportOf(await send(['--all']))).toMatchObject({ ok: true, answers: { 200: 27 } })
    const names = ['resend', 'tencent-ses'] as const
    expect(new Set(app.events.map(({ providerType }) => providerType))).toEqual(
      new Set(names.flatMap((name) => sampleEvents(name))),
    )
  })

  it.each([
    ['resend', 'tampered', { 401: 1 }],
    ['resend', 'stale', { 401: 1 }],
    ['resend', 'unsigned', { 401: 1 }],
    ['tencent-ses', 'tampered', { 401: 1 }],
    ['resend', 'replayed', { 200: 2 }],
  ])('of %s, what is %s is answered as it should be', async (provider, how, answers) => {
    const event = provider === 'resend' ? 'email.opened' : 'open'
    const ended = await send([provider, event, '--forge', how])
    expect([ended.code, reportOf(ended).answers]).toEqual([0, answers])
  })

  it('ends with 1 where a delivery is refused, and says how it was answered', async () => {
    const ended = await send([
      'tencent-ses',
      'open',
      '--secret',
      'another secret, as long',
      '--text',
    ])
    expect(ended.code).toBe(1)
    expect(ended.stdout).toContain('0 of 1 accepted')
    expect(ended.stdout).toContain('401')
    expect(ended.stdout).not.toContain('another secret')
  })

  it('ends with 1 where nobody answers', async () => {
    const args = ['send', 'tencent-ses', 'open', '--to', 'http://127.0.0.1:1/']
    const ended = await inPipe(args, { env })
    expect([ended.code, reportOf(ended).answers]).toEqual([1, { ECONNREFUSED: 1 }])
  })

  it.skipIf(!hasTerminal)('shows a bar and a summary on a terminal', async () => {
    const args = [
      'send',
      'tencent-ses',
      '--all',
      '--count',
      '200',
      '--rate',
      '200',
      '--to',
      app.url,
    ]
    const ended = await onTerminal(args, { env })
    expect(ended.code).toBe(0)
    expect(ended.stdout).toContain('\u001B[32m200 of 200 accepted')
    expect(plain(ended)).toContain('200 sent')
    expect(plain(ended)).toMatch(/each +p50 [\d.]+ ms, p95 [\d.]+ ms, p99 [\d.]+ ms/)
  })

  it.skipIf(!hasTerminal)('asks for a secret on a terminal, and does not show it', async () => {
    const args = ['send', 'tencent-ses', 'open', '--to', app.url]
    const typed = { after: 'are checked with', keys: `${token}\r` }
    const ended = await onTerminal(args, { typed })
    expect(plain(ended)).toContain(
      'The secret that deliveries of Tencent Cloud SES are checked with',
    )
    expect(plain(ended)).toContain('1 of 1 accepted')
    expect(plain(ended)).not.toContain(token)
  })

  it.each([
    [['tencnt-ses', 'open'], 'Did you mean tencent-ses?'],
    [['tencent-ses', 'opne'], 'Did you mean open?'],
    [['tencent-ses'], 'Which event? deferred, delivered'],
    [['sendgrid', 'bounce'], 'set MAILHERALD_SECRET_SENDGRID or MAILHERALD_SECRET'],
    [['amazon-ses', 'Bounce'], 'Only the cloud itself can sign'],
    [['mailchannels', 'click'], 'Only MailChannels itself can sign'],
    [['tencent-ses', 'open', '--forge', 'stale'], 'does not sign the time'],
    [['tencent-ses', 'open', '--set', 'recipeint=x'], '--set finds no "recipeint"'],
    [['brevo', 'spam', '--secret', 'x', '--by', 'barer'], 'Did you mean bearer?'],
    [['resend', 'email.sent', '--secret', 'short'], 'The secret of resend cannot be used'],
  ])('%j is wrong use: exit code 2, and what to do', async (args, message) => {
    const { code, stderr } = await send(args)
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
  })
})

describe('every provider that has samples', () => {
  const secrets: Readonly<Record<string, string>> = { 'standard-webhooks': whsec }
  const own = providerList.filter((each) => !isSignedElsewhere(each) && each.option !== 'publicKey')

  it('is sent for, signed as its herald checks it', async () => {
    const secretFor = (id: string): string =>
      ['agentmail', 'loops', 'resend', 'sweego'].includes(id)
        ? (secrets['standard-webhooks'] ?? '')
        : token
    const url = (id: string): string => `https://hooks.example.com/${id}`
    const providers: readonly Provider[] = await Promise.all(
      own.map((each) =>
        openProvider(
          each,
          { secret: secretFor(each.id) },
          each.id === 'mandrill' ? { url: url(each.id) } : {},
        ),
      ),
    )
    expect(providers.length).toBeGreaterThan(30)
    const app = await receiver(providers.filter(({ id }) => id !== 'mandrill'))
    const flags = own
      .filter(({ id }) => id !== 'mandrill')
      .flatMap(({ id }) => ['--secret', `${id}=${secretFor(id)}`])
    const ended = await inPipe(['send', '--all', '--to', app.url, ...flags])
    await app.close()
    const { deliveries: _, ...report } = reportOf(ended)
    expect(report).toMatchObject({ ok: true, answers: { 200: report.sent } })
    expect(report.sent).toBeGreaterThan(300)
  })
})

describe('mailherald send --retry', () => {
  it("keeps the provider's schedule, sped up, and stops where the provider stops", async () => {
    const statuses = [500, 500, 200, 403]
    const { origin, close } = await serving((_req, res) => {
      res.statusCode = statuses.shift() ?? 500
      res.end()
    })
    const args = ['--to', origin, '--retry', '--speed', '1000000', '--secret', token]
    const first = await inPipe(['send', 'postmark', 'Open', ...args])
    const second = await inPipe(['send', 'postmark', 'Open', ...args])
    await close()
    const attempts = [first, second].map(({ stdout }) => JSON.parse(stdout) as Retried[])
    expect(attempts).toMatchObject([
      [
        {
          state: 'delivered',
          attempts: [
            { status: 500, afterSeconds: 0 },
            { status: 500, afterSeconds: 60 },
            { status: 200, afterSeconds: 360 },
          ],
        },
      ],
      [{ state: 'stopped', attempts: [{ status: 403 }] }],
    ])
    expect([first.code, second.code]).toEqual([0, 1])
  })
})

describe('the percentiles of mailherald send', () => {
  it('agree with those of autocannon', async () => {
    let seen = 0
    const { origin, close } = await serving((req, res) => {
      const nth = seen++ % 100
      req.resume()
      const ms = nth < 90 ? 300 : nth < 97 ? 1000 : 2000
      void setTimeout(ms).then(() => res.end('{}'))
    })
    const load = ['--count', '300', '--rate', '100', '--connections', '100']
    const ours = reportOf(
      await inPipe(['send', 'tencent-ses', '--all', ...load, '--to', origin], { env }),
    )
    const theirs = await autocannon({
      url: origin,
      method: 'POST',
      amount: 300,
      overallRate: 100,
      connections: 100,
      ignoreCoordinatedOmission: true,
    })
    await close()
    expect(ours).toMatchObject({ ok: true, sent: 300 })
    const { p50, p99 } = theirs.latency
    expect(Math.abs((ours.ms?.p50 ?? 0) - p50)).toBeLessThan(250)
    expect(Math.abs((ours.ms?.p99 ?? 0) - p99)).toBeLessThan(400)
    expect(ours.ms?.p95).toBeGreaterThan(999)
  })
})
