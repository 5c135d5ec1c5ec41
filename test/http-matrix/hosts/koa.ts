import { routeOf, sendReply, toDelivery } from '@mailherald/core/node'
import type { AdapterHost } from '@mailherald/testing/adapter'
import Koa from 'koa'
import { heraldHost } from './herald-host.js'
import { listen } from './listen.js'

export const koaHost: AdapterHost = heraldHost('Koa', (herald) => {
  const app = new Koa()
  // It prints what senders do who break off.
  app.silent = true
  app.use(async (ctx, next) => {
    if (!ctx.path.startsWith('/webhooks/')) return next()
    const route = routeOf(ctx.path.slice('/webhooks'.length)) ?? { provider: '' }
    ctx.respond = false
    sendReply(ctx.res, await herald.receive(toDelivery(ctx.req, route)))
  })
  return listen(app.callback())
})
