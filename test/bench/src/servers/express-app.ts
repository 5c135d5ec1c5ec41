import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createHerald } from '@mailherald/core'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { urlToken } from '@mailherald/core/verify'
import { mailherald } from '@mailherald/express'
import express, { type Express } from 'express'
import type { Side } from './start.js'
import { target, token } from './target.js'

/** @returns the port */
export async function expressApp(side: Side): Promise<number> {
  const server = (side === 'ours' ? ours() : reference()).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

const seen = { bounces: 0 }

function ours(): Express {
  const herald = createHerald({ providers: [tencentSes({ verify: urlToken(token) })] })
  herald.on('email.bounced', () => void seen.bounces++)
  const app = express()
  app.use('/webhooks', mailherald(herald))
  return app
}

function reference(): Express {
  const app = express()
  app.post(target.path, express.json(), (req, res) => {
    if ((req.body as { event?: string }).event === 'bounce') seen.bounces++
    res.sendStatus(200)
  })
  return app
}
