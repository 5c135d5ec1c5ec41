import { Elysia } from 'elysia'
import { herald } from './herald.ts'

const app = new Elysia()
app.all('/webhooks/*', ({ request }) => herald.fetch(request), { parse: 'none' })

app.listen({ hostname: '127.0.0.1', port: Number(process.env.PORT ?? 8080) })
