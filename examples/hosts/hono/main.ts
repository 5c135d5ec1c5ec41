import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { herald } from './herald.ts'

const app = new Hono()
app.all('/webhooks/*', (c) => herald.fetch(c.req.raw))

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env.PORT ?? 8080) })
