import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MailheraldError } from '../../errors.js'
import type { EmailReceivedEvent } from '../../events/inbound.js'
import { createHerald } from '../../herald.js'
import { unverified } from '../../verify/unverified.js'
import { sendgrid, type SendGridInbound, type SendGridUse } from './index.js'

interface Part {
  readonly name: string
  readonly value: string | Uint8Array
  /** What stands after the name in the head of the part. */
  readonly head?: string
}

const headers = { 'content-type': 'multipart/form-data; boundary=xYzZY' }
const envelope = '{"to":["help@in.example.com"],"from":"bob@example.com"}'

function form(parts: readonly Part[]): Buffer {
  const bytes = parts.flatMap(({ name, value, head = '' }) => [
    Buffer.from(`--xYzZY\r\nContent-Disposition: form-data; name="${name}"${head}\r\n\r\n`),
    Buffer.from(value),
    Buffer.from('\r\n'),
  ])
  return Buffer.concat([...bytes, Buffer.from('--xYzZY--\r\n')])
}

function fields(values: Record<string, string>): Part[] {
  return Object.entries(values).map(([name, value]) => ({ name, value }))
}

async function post(body: Uint8Array, options: SendGridUse = {}, type = headers) {
  const events: EmailReceivedEvent<'sendgrid', SendGridInbound>[] = []
  const errors: MailheraldError[] = []
  const herald = createHerald({
    providers: [sendgrid({ verify: unverified(), ...options })],
    logger: false,
    onError: (error) => void errors.push(error),
  })
  herald.on('email.received', (event) => void events.push(event as never))
  const delivery = { provider: 'sendgrid', method: 'POST', url: '/', headers: type, body }
  return { status: (await herald.receive(delivery)).status, events, errors }
}

async function received(
  parts: readonly Part[],
): Promise<EmailReceivedEvent<'sendgrid', SendGridInbound>> {
  const { events } = await post(form(parts))
  const [event] = events
  if (event === undefined) throw new Error('nothing was received')
  return event
}

describe('inbound mail', () => {
  it('is decoded field by field, as charsets says', async () => {
    const charsets = '{"text":"iso-8859-1","subject":"koi8-r","html":"nonsense","to":"utf-8"}'
    const event = await received([
      ...fields({
        from: 'Jörg <j@example.com>',
        to: 'help@in.example.com',
        charsets,
        html: '<p>ü</p>',
      }),
      { name: 'text', value: Buffer.from('grün', 'latin1') },
      { name: 'subject', value: Buffer.of(0xd0) },
    ])
    expect(event).toMatchObject({
      from: { address: 'j@example.com', name: 'Jörg' },
      text: 'grün',
      subject: 'п',
      html: '<p>ü</p>',
    })
    expect(event.raw.fields['text']).toBe('grün')
  })

  it('is told from events by its content type alone, in whatever letter case', async () => {
    const body = form(fields({ from: 'bob@example.com', event: 'delivered', fields: 'x' }))
    const type = { 'content-type': 'Multipart/Form-Data; Boundary="xYzZY"' }
    expect((await post(body, {}, type)).events).toHaveLength(1)
    expect((await post(body, {}, { 'content-type': 'application/json' })).status).toBe(400)
  })

  it('has whom it reached on its envelope, and in `to` whom its header names', async () => {
    const to = '"Desk, Help" <HELP@in.example.com>, other@example.net'
    const event = await received(
      fields({
        from: 'bob@example.com',
        to,
        envelope: '{"to":["help@in.example.com","hidden@in.example.com"]}',
      }),
    )
    expect(event.envelope).toEqual({ to: ['help@in.example.com', 'hidden@in.example.com'] })
    expect(event.to).toEqual([
      { address: 'HELP@in.example.com', name: 'Desk, Help' },
      { address: 'other@example.net' },
    ])
    const unread = await received(fields({ from: 'bob@example.com', to, envelope: 'no JSON' }))
    expect(unread).not.toHaveProperty('envelope')
    expect(unread.to).toEqual(event.to)
  })

  it('comes without a sender too', async () => {
    const event = await received(fields({ to: 'help@in.example.com', envelope: '{"from":""}' }))
    expect(event).toMatchObject({ to: [{ address: 'help@in.example.com' }] })
    expect(event).not.toHaveProperty('from')
  })

  it('comes from the header, else from the envelope', async () => {
    expect((await received(fields({ envelope }))).from).toEqual({ address: 'bob@example.com' })
    expect((await received(fields({ envelope, from: 'ann@example.com' }))).from).toEqual({
      address: 'ann@example.com',
    })
  })

  it('takes the first of several senders', async () => {
    const from = 'Ann <ann@example.com>, Bob <bob@example.com>'
    expect((await received(fields({ from }))).from).toEqual({
      name: 'Ann',
      address: 'ann@example.com',
    })
  })

  it.each([
    ['Sat, 01 Jun 2024 14:00:00 +0200 (CEST)', '2024-06-01T12:00:00.000Z'],
    ['Thu, 01 Jan 1970 00:00:10 +0000', undefined],
    ['Fri, 31 Dec 9999 23:59:59 +0000', undefined],
    ['yesterday', undefined],
  ])('happened at the time of its header Date: %j', async (date, expected) => {
    const event = await received(fields({ from: 'bob@example.com', headers: `Date: ${date}\n` }))
    expect(event.occurredAt).toEqual(expected === undefined ? event.receivedAt : new Date(expected))
  })

  it('has its attachments with the names and ids of the list, also those that were not sent', async () => {
    const event = await received([
      ...fields({
        from: 'bob@example.com',
        attachments: '4',
        'attachment-info':
          '{"attachment1":{"filename":"grün.txt","type":"text/plain"},"attachment4":{"filename":"lost"}}',
        'content-ids': '{"<cid2>":"attachment2"}',
      }),
      { name: 'attachment1', value: '1', head: '; filename="gr?n.txt"' },
      { name: 'attachment2', value: '22', head: '; filename=""\r\nContent-Type: image/png' },
      { name: 'attachment3', value: '333', head: '\r\nContent-Type: text/plain' },
    ])
    const found = event.attachments.map(({ content, ...rest }) => ({
      ...rest,
      content: content && Buffer.from(content).toString(),
    }))
    expect(found).toEqual([
      { filename: 'grün.txt', contentType: 'text/plain', size: 1, content: '1' },
      { contentType: 'image/png', contentId: 'cid2', size: 2, content: '22' },
      { size: 3, content: '333' },
      { filename: 'lost', content: undefined },
    ])
    expect(event.raw.fields).not.toHaveProperty('attachment3')
  })

  it.each([
    ['{@example.com : pass}', 'pass'],
    ['{@example.com : pass, @example.org : fail}', 'pass, fail'],
    ['{@example.com : PASS, @example.org : pass}', 'pass'],
    ['none', 'none'],
    ['{}', undefined],
  ])('has the DKIM verdicts of %j', async (dkim, expected) => {
    const { auth } = await received(fields({ from: 'bob@example.com', dkim }))
    expect(auth?.dkim).toBe(expected)
  })

  const mail = [
    'From: Bob <bob@example.com>',
    'Message-ID: <m1@example.com>',
    'Subject: =?utf-8?q?gr=C3=BCn?=',
    'Content-Type: text/plain; charset=iso-8859-1',
    '',
    'Grüße',
  ].join('\r\n')

  it.each(['email', 'rawEmail'])('is read from the MIME in the field %s', async (name) => {
    const event = await received([
      { name, value: Buffer.from(mail, 'latin1') },
      ...fields({ envelope }),
    ])
    expect(event).toMatchObject({
      messageId: '<m1@example.com>',
      from: { address: 'bob@example.com', name: 'Bob' },
      to: [],
      envelope: { from: 'bob@example.com', to: ['help@in.example.com'] },
      subject: 'grün',
      hasAttachments: false,
    })
    expect(event.text?.trim()).toBe('Grüße')
    expect(Buffer.from(event.raw.email ?? []).toString('latin1')).toBe(mail)
    expect(event.raw.fields).toEqual({ envelope })
  })

  it('has the same id when it is delivered again, and another for another mail under the same Message-ID', async () => {
    const block = 'From: bob@example.com\nMessage-ID: <m1@example.com>\n'
    const parts = { headers: block, from: 'bob@example.com', envelope, text: 'one' }
    const { id } = await received(fields(parts))
    expect((await received(fields(parts))).id).toBe(id)
    expect((await received(fields({ ...parts, text: 'two' }))).id).not.toBe(id)
    const others = envelope.replace('help@', 'desk@')
    expect((await received(fields({ ...parts, envelope: others }))).id).not.toBe(id)
  })

  it('is taken up to 32 MiB where the URL is for it, else up to 1 MiB', async () => {
    const body = form([
      ...fields({ from: 'bob@example.com', text: 'x'.repeat(2 * 1024 * 1024) }),
      { name: 'attachment1', value: Buffer.alloc(28 * 1024 * 1024), head: '; filename="big"' },
    ])
    expect((await post(body)).status).toBe(413)
    const { status, events } = await post(body, { inbound: true })
    expect([status, events[0]?.attachments[0]?.size]).toEqual([200, 28 * 1024 * 1024])
    expect((await post(body, { inbound: true, bodyLimit: 1024 })).status).toBe(503)
  })

  it('is asked for again when a handler fails: after a 4xx it would be lost', async () => {
    const herald = createHerald({
      providers: [sendgrid({ verify: unverified() })],
      logger: false,
      onError: () => {},
    })
    herald.on('email.received', () => {
      throw new Error('the database said no')
    })
    const body = form(fields({ from: 'bob@example.com' }))
    const delivery = { provider: 'sendgrid', method: 'POST', url: '/', headers, body }
    expect((await herald.receive(delivery)).status).toBe(503)
  })

  it('is asked for again, and still has its headers, while a package is missing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mailherald-'))
    try {
      const dist = fileURLToPath(new URL('../../../dist', import.meta.url))
      cpSync(dist, folder, { recursive: true })
      const [herald, provider, normalizer] = [
        'index.js',
        'providers/sendgrid/index.js',
        'providers/sendgrid/normalize.js',
      ].map((path) => JSON.stringify(pathToFileURL(join(folder, path)).href))
      const script = `
        import { createHerald } from ${herald}
        import { sendgrid } from ${provider}
        import { normalize } from ${normalizer}
        const providers = [sendgrid({ verify: () => true })]
        const errors = []
        const herald = createHerald({ providers, logger: false, onError: ({ code }) => errors.push(code) })
        const body = Buffer.from(${JSON.stringify(form(fields({ email: mail })).toString('base64'))}, 'base64')
        const headers = ${JSON.stringify(headers)}
        const { status } = await herald.receive({ provider: 'sendgrid', method: 'POST', url: '/', headers, body })
        const email = Buffer.from(${JSON.stringify(mail)})
        const raw = { fields: { envelope: ${JSON.stringify(envelope)} }, files: [], email }
        const [{ messageId, attachments, hasAttachments }] = normalize({ raw })
        console.log(JSON.stringify({ status, errors, messageId, attachments, hasAttachments }))`
      const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
        cwd: folder,
        encoding: 'utf8',
      })
      expect(JSON.parse(stdout)).toEqual({
        status: 503,
        errors: ['ERR_DEPENDENCY_MISSING'],
        messageId: '<m1@example.com>',
        attachments: [],
      })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it.each([
    ['without an end', form(fields({ from: 'bob@example.com' })).subarray(0, -6)],
    ['that is no form', Buffer.from('[]')],
  ])('is refused in a body %s', async (_, body) => {
    expect((await post(body)).status).toBe(400)
  })

  it('never fails by itself, whatever becomes of its bytes on the way', async () => {
    const whole = form([
      ...fields({ from: 'bob@example.com', envelope, charsets: '{"text":"utf-16"}', text: 'x' }),
      { name: 'email', value: mail },
      { name: 'attachment1', value: 'x', head: '; filename="a"' },
    ])
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255))
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 8 }), fc.nat(100), async (changes, cut) => {
        const bytes = Buffer.from(whole)
        for (const [at, value] of changes) bytes[at] = value
        const { status, errors } = await post(
          bytes.subarray(0, bytes.length - (cut > 20 ? 0 : cut)),
        )
        expect([status, errors]).toEqual([expect.toBeOneOf([200, 400, 422]), []])
      }),
      { numRuns: 500 },
    )
  })
})
