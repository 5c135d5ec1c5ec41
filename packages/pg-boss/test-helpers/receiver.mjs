// A receiver process: what is posted to it over HTTP is stored in a queue. It says its port.
import { createServer } from 'node:http'
import { createHerald, silentLogger } from '@mailherald/core'
import { routeOf, sendReply, toDelivery } from '@mailherald/core/node'
import { unverified } from '@mailherald/core/verify'
import { pgBossQueue } from '@mailherald/pg-boss'
import { acme } from '@mailherald/test-support/acme'

const { url, name, order } = JSON.parse(process.argv[2])
const queue = pgBossQueue({ connection: url, name, logger: silentLogger, ...(order && { order }) })
const providers = [acme({ verify: unverified() })]
const herald = createHerald({ providers, logger: false, queue })
const server = createServer(async (req, res) => {
  sendReply(res, await herald.receive(toDelivery(req, routeOf(req.url))))
})
await queue.ready()
server.listen(0, '127.0.0.1', () => process.send(server.address().port))
