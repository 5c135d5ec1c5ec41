import Koa from 'koa'
import { routeOf, sendReply, toDelivery } from '@mailherald/core/node'
import { herald } from './herald.ts'

const app = new Koa()
app.use(async (ctx, next) => {
  if (!ctx.path.startsWith('/webhooks/')) return next()
  const route = routeOf(ctx.path.slice('/webhooks'.length)) ?? { provider: '' }
  ctx.respond = false
  sendReply(ctx.res, await herald.receive(toDelivery(ctx.req, route)))
})

app.listen(Number(process.env.PORT ?? 8080), '127.0.0.1')
