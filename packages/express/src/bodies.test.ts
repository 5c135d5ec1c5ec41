import type { RequestListener } from 'node:http'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { answerOn, dial, head, serve } from '@mailherald/test-support/raw-http'
import { describe, expect, it } from 'vitest'
import { bodyOf, heraldOfAcme, type Acme } from '../test-helpers/acme.js'
import { versions } from '../test-helpers/versions.js'
import { mailherald, type Middleware } from './mailherald.js'

const json = '{"id":1,"name":"Jörg 📬",\r\n "to":"a@example.com"}'

interface Posted {
  readonly headers?: Record<string, string>
  readonly body?: string | Buffer
}

describe.each(versions)('a body that reaches mailherald on %s', (_, express) => {
  /** Posts to an app in which `parsers` come first. */
  async function post(
    acme: Acme,
    parsers: readonly Middleware[],
    { headers = {}, body = json }: Posted = {},
  ): Promise<Response> {
    const app = express()
    for (const parser of parsers) app.use(parser)
    app.use('/webhooks', mailherald(acme.herald))
    const port = await serve(app as RequestListener)
    return fetch(`http://127.0.0.1:${port}/webhooks/acme`, {
      method: 'POST',
      headers,
      body: Buffer.from(body),
    })
  }

  const typed = (type: string, body: string | Buffer = json) => ({
    headers: { 'content-type': type },
    body,
  })

  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'text/plain; charset=UTF-8',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/octet-stream',
    'application/vnd.acme+json',
    'no type at all',
  ])('is read as it is with content type %s', async (type) => {
    const acme = heraldOfAcme()
    expect((await post(acme, [], typed(type))).status).toBe(200)
    expect(bodyOf(acme)).toBe(json)
  })

  it('is read as it is without a content type', async () => {
    const acme = heraldOfAcme()
    expect((await post(acme, [])).status).toBe(200)
    expect(bodyOf(acme)).toBe(json)
    expect(acme.deliveries[0]?.headers['content-type']).toBeUndefined()
  })

  it('is put together when its chunks split a character', async () => {
    const acme = heraldOfAcme()
    const app = express()
    app.use('/webhooks', mailherald(acme.herald))
    const socket = dial(await serve(app as RequestListener))
    socket.write(head('connection: close', 'transfer-encoding: chunked'))
    for (const byte of Buffer.from(json)) {
      socket.write(Buffer.concat([Buffer.from('1\r\n'), Buffer.of(byte), Buffer.from('\r\n')]))
    }
    socket.write('0\r\n\r\n')
    expect(await answerOn(socket)).toMatch(/^HTTP\/1\.1 200 /)
    expect(bodyOf(acme)).toBe(json)
  })

  const keepers: readonly (readonly [string, () => Middleware])[] = [
    ['express.raw()', () => express.raw({ type: '*/*' })],
    ['express.text()', () => express.text({ type: '*/*' })],
    [
      'express.json() with a verify hook that keeps the bytes',
      () => express.json({ verify: keep }),
    ],
    [
      'express.json() with a verify hook that keeps text',
      () => express.json({ verify: (req, _res, bytes) => keep(req, _res, bytes.toString()) }),
    ],
    ['express.json() for another type', () => express.json({ type: 'application/csp-report' })],
    ['express.urlencoded()', () => express.urlencoded({ extended: true })],
    ['a middleware that collects rawBody', () => collect],
  ]

  it.each(keepers)('is read as it is after %s', async (_name, parser) => {
    const acme = heraldOfAcme()
    const response = await post(acme, [parser()], typed('application/json'))
    expect(response.status).toBe(200)
    expect(bodyOf(acme)).toBe(json)
  })

  it('is read as it is after express.json() that did not take it for JSON', async () => {
    const acme = heraldOfAcme()
    const response = await post(acme, [express.json()], typed('text/plain; charset=UTF-8'))
    expect(response.status).toBe(200)
    expect(bodyOf(acme)).toBe(json)
  })

  it('may be empty when express.json() came first', async () => {
    const acme = heraldOfAcme()
    const response = await post(acme, [express.json()], typed('application/json', ''))
    expect(response.status).toBe(200)
    expect(bodyOf(acme)).toBe('')
  })

  it.each([
    ['express.raw()', () => express.raw({ type: '*/*' })],
    ['express.text()', () => express.text({ type: '*/*' })],
    ['a verify hook', () => express.json({ verify: keep })],
  ])('is not decoded a second time after %s', async (_name, parser) => {
    const acme = heraldOfAcme()
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
    const response = await post(acme, [parser()], { headers, body: gzipSync(json) })
    expect(response.status).toBe(200)
    expect(bodyOf(acme)).toBe(json)
  })

  it('is held to the limit after a parser, too', async () => {
    const acme = heraldOfAcme({ bodyLimit: 10 })
    const response = await post(acme, [express.raw({ type: '*/*' })], typed('application/json'))
    expect(response.status).toBe(413)
    expect(acme.deliveries).toEqual([])
  })

  it.each([
    ['express.json()', 'application/json', json, () => express.json()],
    ['express.json(), gzip', 'application/json', gzipSync(json), () => express.json()],
    ['express.json(), empty object', 'application/json', '{}', () => express.json()],
    [
      'express.urlencoded()',
      'application/x-www-form-urlencoded',
      'a=1',
      () => express.urlencoded({ extended: true }),
    ],
  ] as const)('is refused with the line to change where only %s has it', async (...given) => {
    const [, type, body, parser] = given
    const acme = heraldOfAcme()
    const encoding = typeof body === 'string' ? {} : { 'content-encoding': 'gzip' }
    const headers = { 'content-type': type, ...encoding }
    const response = await post(acme, [parser()], { headers, body })
    expect(response.status).toBe(500)
    expect(await response.json()).toEqual({
      error: 'ERR_BODY_ALREADY_PARSED',
      message: expect.stringContaining(
        "app.use('/webhooks', mailherald(herald)) has to come before app.use(express.json())",
      ),
    })
    expect(acme.deliveries).toEqual([])
  })

  it.each([
    ['gzip', gzipSync],
    ['GZIP', gzipSync],
    ['x-gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['identity', (text: string | Buffer) => Buffer.from(text)],
  ] as const)('is decoded from %s', async (encoding, compress) => {
    const acme = heraldOfAcme()
    const headers = { 'content-encoding': encoding }
    expect((await post(acme, [], { headers, body: compress(json) })).status).toBe(200)
    expect(bodyOf(acme)).toBe(json)
  })

  const bomb = Buffer.alloc(32 * 1024 * 1024)
  it.each([
    ['zstd', json, 415, 'ERR_ENCODING_UNSUPPORTED'],
    ['gzip, br', json, 415, 'ERR_ENCODING_UNSUPPORTED'],
    ['gzip, gzip', gzipSync(gzipSync(json)), 415, 'ERR_ENCODING_UNSUPPORTED'],
    ['gzip', json, 400, 'ERR_BODY_UNREADABLE'],
    ['gzip', gzipSync(json).subarray(0, -9), 400, 'ERR_BODY_UNREADABLE'],
    ['br', brotliCompressSync(json).subarray(0, -3), 400, 'ERR_BODY_UNREADABLE'],
    ['deflate', deflateSync(json).subarray(0, -3), 400, 'ERR_BODY_UNREADABLE'],
    ['gzip', gzipSync(bomb).subarray(0, 1000), 413, 'ERR_BODY_TOO_LARGE'],
    ['br', brotliCompressSync(bomb), 413, 'ERR_BODY_TOO_LARGE'],
    ['deflate', deflateSync(bomb).subarray(0, 1000), 413, 'ERR_BODY_TOO_LARGE'],
  ] as const)(
    'is refused when it cannot be decoded from %s: case %#',
    async (encoding, body, status, code) => {
      const acme = heraldOfAcme()
      const response = await post(acme, [], { headers: { 'content-encoding': encoding }, body })
      expect(response.status).toBe(status)
      expect(await response.json()).toMatchObject({ error: code })
      expect(acme.deliveries).toEqual([])
    },
  )
})

function keep(req: object, _res: unknown, bytes: Buffer | string): void {
  Object.assign(req, { rawBody: bytes })
}

/** What many apps copied from somewhere: it goes on before it has seen a byte. */
const collect: Middleware = (req, _res, next) => {
  const target = Object.assign(req, { rawBody: '' })
  req.setEncoding('utf8')
  req.on('data', (chunk: string) => {
    target.rawBody += chunk
  })
  next()
}
