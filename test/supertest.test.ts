import 'reflect-metadata'
import { createHerald, type HeraldEvent } from '@mailherald/core'
import { mailgun } from '@mailherald/core/providers/mailgun'
import { sendgrid } from '@mailherald/core/providers/sendgrid'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { urlToken } from '@mailherald/core/verify'
import { mailherald } from '@mailherald/express'
import {
  mailgunSigner,
  sendGridKeys,
  sendGridSigner,
  signedDelivery,
  urlTokenSigner,
  type SendableDelivery,
} from '@mailherald/testing'
import { MailheraldModule, MailheraldService } from '@mailherald/nestjs'
import { Module } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import express, { type Express } from 'express'
import request from 'supertest'
import { describe, expect, it } from 'vitest'

const token = 'a-token-of-this-test'
const signingKey = 'a-signing-key-of-this-test'
const keys = sendGridKeys()

interface Rig {
  readonly app: Express
  readonly events: HeraldEvent[]
  readonly refusals: unknown[]
}

function rig(): Rig {
  const events: HeraldEvent[] = []
  const refusals: unknown[] = []
  const note = (_: string, fields?: unknown): void => void refusals.push(fields)
  const herald = createHerald({
    providers: [
      tencentSes({ verify: urlToken(token) }),
      sendgrid({ publicKey: keys.publicKey, inbound: true }),
      mailgun({ signingKey }),
    ],
    logger: { debug: note, info: note, warn: note, error: note },
  })
  herald.on('*', (event) => void events.push(event))
  const app = express()
  app.use('/webhooks', mailherald(herald))
  return { app, events, refusals }
}

const sign = sendGridSigner(keys)
const deliveries: [string, SendableDelivery][] = [
  ['JSON', signedDelivery('tencent-ses', 'bounce', { sign: urlTokenSigner(token) })],
  ['signed JSON', signedDelivery('sendgrid', 'bounce', { sign })],
  ['a multipart form', signedDelivery('sendgrid', 'inbound', { sign })],
  ['a form', signedDelivery('mailgun', 'inbound', { sign: mailgunSigner({ signingKey }) })],
  [
    'text beyond ASCII',
    signedDelivery('sendgrid', 'bounce', { sign, payload: { reason: '\ufeffkein Empfänger 📮' } }),
  ],
]

describe('supertest', () => {
  it.each(deliveries)('sends the text of a delivery unaltered: %s', async (_, post) => {
    const { app, events } = rig()
    await request(app).post(post.url).set(post.headers).send(post.text).expect(200)
    expect(events).toHaveLength(1)
  })

  it.each([...deliveries, ['bytes that are not text', binary()] as const])(
    'sends the bytes of a delivery unaltered where it is told not to serialize them: %s',
    async (_, post) => {
      const { app, events } = rig()
      const sending = request(app).post(post.url).set(post.headers)
      await sending
        .serialize((bytes) => bytes)
        .send(Buffer.from(post.body))
        .expect(200)
      expect(events).toHaveLength(1)
    },
  )

  it('turns a Buffer into JSON, and the log of the refusal says so', async () => {
    const { app, events, refusals } = rig()
    const post = signedDelivery('sendgrid', 'bounce', { sign })
    await request(app).post(post.url).set(post.headers).send(Buffer.from(post.body)).expect(503)
    expect(events).toEqual([])
    expect(refusals).toMatchObject([
      { code: 'ERR_SIGNATURE_MISMATCH', reason: expect.stringMatching(/Buffer.*supertest/) },
    ])
  })
})

describe('supertest on NestJS', () => {
  it('sends to the app, whose herald tells what came', async () => {
    const forRoot = MailheraldModule.forRoot({
      path: 'webhooks',
      providers: [tencentSes({ verify: urlToken(token) })],
    })
    class AppModule {}
    Module({ imports: [forRoot] })(AppModule)
    const app = await NestFactory.create(AppModule, { logger: false })
    await app.init()
    const events: HeraldEvent[] = []
    const { herald } = app.get(MailheraldService)
    herald.on('*', { name: 'test', bestEffort: true }, (event) => void events.push(event))
    const bounce = signedDelivery('tencent-ses', 'bounce', { sign: urlTokenSigner(token) })
    const { status } = await request(app.getHttpServer())
      .post(bounce.url)
      .set(bounce.headers)
      .send(bounce.text)
    await app.close()
    expect(status).toBe(200)
    expect(events).toMatchObject([{ type: 'email.bounced', recipient: 'nobody@example.com' }])
  })
})

describe('the text of a delivery', () => {
  it('is what its signers have made of it, to the byte', () => {
    for (const [, post] of deliveries) {
      expect(Buffer.from(post.text)).toEqual(Buffer.from(post.body))
    }
  })

  it('is refused where the body is not text, with what to do', () => {
    expect(() => binary().text).toThrow(/not text.*serialize/)
  })

  it('is not taken along by a copy, whose body may be another', () => {
    // oxlint-disable-next-line typescript/no-misused-spread -- that is what is tested
    const copy: object = { ...signedDelivery('sendgrid', 'bounce') }
    expect(copy).not.toHaveProperty('text')
    expect(copy).toHaveProperty('body')
  })
})

/** Inbound mail with a file that is not text. */
function binary(): SendableDelivery {
  const head = '--b\r\ncontent-disposition: form-data; name="'
  const file = 'attachment1"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n'
  const body = Buffer.concat([
    Buffer.from(`${head}from"\r\n\r\nbob@example.com\r\n`),
    Buffer.from(`${head}to"\r\n\r\nhelp@example.com\r\n`),
    Buffer.from(`${head}headers"\r\n\r\nMessage-ID: <m1@example.com>\r\n\r\n`),
    Buffer.from(head + file),
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]),
    Buffer.from('\r\n--b--\r\n'),
  ])
  const headers = { 'content-type': 'multipart/form-data; boundary=b' }
  return signedDelivery('sendgrid', 'inbound', { body, headers, sign })
}
