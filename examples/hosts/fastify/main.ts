import { mailherald } from '@mailherald/fastify'
import fastify from 'fastify'
import { herald } from './herald.ts'

const app = fastify()
app.register(mailherald(herald), { prefix: '/webhooks' })

await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT ?? 8080) })
