import { createHerald, type Herald, type HeraldOptions } from '@mailherald/core'
import { bullmqQueue } from '@mailherald/bullmq'
import { mailherald } from '@mailherald/express'
import express, { type Express } from 'express'
import type { Redis } from 'ioredis'

/**
 * Stores what is posted, and answers. `options.providers` is all that is needed: who may post. The handlers run in
 * the workers.
 */
export function createReceiver(
  options: HeraldOptions,
  redis: Redis,
): { app: Express; herald: Herald } {
  const herald = createHerald({ ...options, queue: bullmqQueue({ connection: redis }) })
  const app = express()
  app.use('/webhooks', mailherald(herald))
  app.get('/suppressions', async (_req, res) => void res.json(await redis.hgetall('suppressions')))
  app.get('/messages', async (_req, res) => void res.json(await redis.hgetall('messages')))
  app.get('/others', async (_req, res) => void res.json(await redis.hvals('others')))
  return { app, herald }
}
