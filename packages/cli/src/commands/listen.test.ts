import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { resend } from '@mailherald/core/providers/resend'
import { resendSigner, signedDelivery, urlTokenSigner, type Signer } from '@mailherald/testing'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inPipe, main } from '../../test-helpers/command.js'
import { receiver } from '../../test-helpers/receiver.js'
import type { Receipt } from '../listen/receipt.js'

const token = '0123456789abcdef0123'
const secret = `whsec_${Buffer.from('the secret of these tests').toString('base64')}`

describe('mailherald listen', () => {
  let folder: string
  let child: ChildProcess | undefined
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'mailherald-listen-'))))
  afterEach(() => {
    child?.kill('SIGKILL')
    rmSync(folder, { recursive: true })
  })

  async function start(...args: string[]): Promise<{ origin: string; stdout: () => string }> {
    const env = {
      ...process.env,
      MAILHERALD_SECRET_RESEND: secret,
      MAILHERALD_SECRET_TENCENT_SES: token,
    }
    child = spawn(process.execPath, [main, 'listen', '--port', '0', ...args], { env })
    let [out, all] = ['', '']
    child.stdout?.on('data', (chunk: Buffer) => (out += String(chunk)))
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (all += String(chunk)))
    }
    while (!/http:\S+:\d+/.test(all)) await setTimeout(50)
    return { origin: /http:\/\/[\d.]+:\d+/.exec(all)?.[0] ?? '', stdout: () => out }
  }

  const post = (origin: string, delivery: ReturnType<typeof signedDelivery>): Promise<Response> =>
    fetch(new URL(delivery.url, origin), delivery)
  const bounce = (sign: readonly Signer[]) => signedDelivery('resend', 'email.bounced', { sign })

  it('judges each delivery, answers it as a herald would, and keeps it', async () => {
    const { origin, stdout } = await start('--count', '4', '--save', folder, '--replace-addresses')
    const statuses = [
      await post(origin, bounce([resendSigner({ secret })])),
      await post(origin, bounce([])),
      await post(origin, signedDelivery('tencent-ses', 'bounce', { sign: urlTokenSigner(token) })),
      await fetch(new URL('/webhooks/nobody', origin), { method: 'POST', body: '{}' }),
    ].map(({ status }) => status)
    if (child?.exitCode === null) await once(child, 'exit')
    expect([statuses, child?.exitCode]).toEqual([[200, 401, 200, 404], 0])
    const receipts = stdout()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Receipt)
    expect(receipts).toMatchObject([
      { provider: 'resend', verdict: 'accepted', answer: 200, events: [{ type: 'email.bounced' }] },
      { provider: 'resend', verdict: 'refused', code: 'ERR_SIGNATURE_MISSING', events: [] },
      { provider: 'tencent-ses', verdict: 'accepted', url: '/webhooks/tencent-ses?token=SECRET' },
      { verdict: 'unknown provider', answer: 404 },
    ])
    expect(stdout()).not.toContain(token)
    const files = readdirSync(folder).toSorted()
    expect(files).toEqual([
      '0001-resend-email.bounced.http',
      '0002-resend-refused.http',
      '0003-tencent-ses-email.bounced.http',
      '0004-unknown-unknown-provider.http',
    ])
    const saved = readFileSync(join(folder, files[2] ?? ''), 'utf8')
    expect(saved).toMatch(/^POST \/webhooks\/tencent-ses\?token=SECRET HTTP\/1\.1\r\n/)
    expect(saved).toMatch(/"email":"person\d@example.com"/)
    expect(saved).not.toContain('nobody@')
  })

  it('passes deliveries on to the byte, and the answer back', async () => {
    const app = await receiver([resend({ secret })])
    const { origin } = await start('--count', '1', '--forward', new URL(app.url).origin)
    const { status } = await post(origin, bounce([resendSigner({ secret })]))
    await app.close()
    expect([status, app.events.map(({ type }) => type)]).toEqual([200, ['email.bounced']])
  })

  it('answers as it is told, and prints text, also of a provider whose secret is not known', async () => {
    const { origin, stdout } = await start('--text', '--answer', '503', '--count', '1')
    const { status } = await post(origin, signedDelivery('brevo', 'hard_bounce'))
    if (child?.exitCode === null) await once(child, 'exit')
    expect(status).toBe(503)
    expect(stdout()).toContain('POST /webhooks/brevo')
    expect(stdout()).toContain('unchecked, answered 503')
    expect(stdout()).toContain("type: 'email.bounced'")
  })

  it('ends with 0 upon Ctrl-C', async () => {
    await start()
    const running = child as ChildProcess
    running.kill('SIGINT')
    const [code] = (await once(running, 'exit')) as [number]
    expect(code).toBe(0)
  })

  it.each([
    [['--port', '70000'], 'It must be a port'],
    [['--provider', 'mailgnu'], 'Did you mean mailgun?'],
  ])('%j is wrong use', async (args, message) => {
    const { code, stderr } = await inPipe(['listen', ...args])
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
  })
})
