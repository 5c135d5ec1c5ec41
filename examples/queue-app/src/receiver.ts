import { createHerald, type Herald, type HeraldOptions } from '@mailherald/core'
import { bullmqQueue, deadLetters, type DeadLetters } from '@mailherald/bullmq'
import { mailherald } from '@mailherald/express'
import { inspector, type Inspector } from '@mailherald/inspector'
import { inspectorMiddleware } from '@mailherald/inspector/node'
import express, { type Express } from 'express'
import type { Redis } from 'ioredis'

/**
 * Stores what is posted, and answers. `options.providers` is all that is needed: who may post. The handlers run in
 * the workers.
 */
export function createReceiver(
  options: HeraldOptions,
  redis: Redis,
): { app: Express; herald: Herald; view: Inspector; dead: DeadLetters } {
  const dead = deadLetters({ connection: redis })
  const view = inspector({ deadLetters: dead })
  const queue = bullmqQueue({ connection: redis })
  const herald = createHerald({ ...options, queue, observe: view })
  const app = express()
  app.use('/webhooks', mailherald(herald))
  app.use('/mailherald', inspectorMiddleware(view))
  app.get('/suppressions', async (_req, res) => void res.json(await redis.hgetall('suppressions')))
  app.get('/messages', async (_req, res) => void res.json(await redis.hgetall('messages')))
  app.get('/others', async (_req, res) => void res.json(await redis.hvals('others')))
  return { app, herald, view, dead }
}
