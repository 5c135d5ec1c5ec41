import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createHerald, type Herald, type Observer } from '@mailherald/core'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { urlToken } from '@mailherald/core/verify'
import { mailherald } from '@mailherald/express'
import { inspector } from '@mailherald/inspector'
import { otel } from '@mailherald/otel'
import express, { type Express } from 'express'
import { tencentAsPromised } from '../by-hand/tencent-as-promised.js'
import { answerBare } from './bare-body.js'
import { exportedToNowhere } from './exported-to-nowhere.js'
import { keepsByHand } from './keeps-by-hand.js'
import { sdkByHand } from './sdk-by-hand.js'
import type { Side } from './start.js'
import { target, token } from './target.js'

/** @returns the port */
export async function expressApp(side: Side): Promise<number> {
  const app = express()
  routes[side](app)
  const server = app.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

const seen = { bounces: 0 }

function count(payload: unknown): void {
  if ((payload as { event?: string }).event === 'bounce') seen.bounces++
}

function makeHerald(observe: readonly Observer[] = []): Herald {
  const herald = createHerald({ providers: [tencentSes({ verify: urlToken(token) })], observe })
  herald.on('email.bounced', () => void seen.bounces++)
  return herald
}

function receiveIn(app: Express, observe: readonly Observer[] = []): void {
  app.use('/webhooks', mailherald(makeHerald(observe)))
}

const routes: Readonly<Record<Side, (app: Express) => void>> = {
  ours: (app) => receiveIn(app),
  empty: (app) => receiveIn(app, [{ moment() {} }]),
  otel: (app) => receiveIn(app, [otel({ meter: exportedToNowhere() })]),
  sampled: (app) => receiveIn(app, [otel({ meter: exportedToNowhere(0.1) })]),
  sdk(app) {
    app.use('/webhooks', sdkByHand(exportedToNowhere()))
    receiveIn(app)
  },
  kept: (app) => receiveIn(app, [keepsByHand()]),
  inspected: (app) => receiveIn(app, [inspector({ guard: () => true })]),
  reference(app) {
    app.post(target.path, express.json(), (req, res) => {
      count(req.body)
      res.sendStatus(200)
    })
  },
  raw(app) {
    app.post(target.path, express.raw({ type: '*/*' }), (req, res) => {
      count(JSON.parse((req.body as Buffer).toString()))
      res.sendStatus(200)
    })
  },
  promised(app) {
    const receive = tencentAsPromised(token)
    app.post(target.path, express.raw({ type: '*/*' }), (req, res) => {
      res.sendStatus(receive({ url: req.originalUrl, body: req.body as Buffer }))
    })
  },
  handed(app) {
    const herald = makeHerald()
    app.post(target.path, express.raw({ type: '*/*' }), async (req, res) => {
      const { method, originalUrl: url, headers, body } = req
      const reply = await herald.receive({ provider: 'tencent-ses', method, url, headers, body })
      res.status(reply.status).set(reply.headers).send(reply.body)
    })
  },
  bare(app) {
    app.use((req, res) => answerBare(req, res, count))
  },
}
