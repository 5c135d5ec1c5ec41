import { createHerald } from '@mailherald/core'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { urlToken } from '@mailherald/core/verify'
import { inspector } from '@mailherald/inspector'
import { signedDelivery } from '@mailherald/testing'
const token = 'a-token-that-nobody-guesses'
const text = Buffer.from(
  signedDelivery('tencent-ses', 'bounce', { payload: { bulkId: 'qcloudses-30-[<id>]' } }).body,
).toString()
const headers = {
  host: '127.0.0.1:3000',
  connection: 'keep-alive',
  'content-type': 'application/json',
  'content-length': '400',
}
function make(observe) {
  const h = createHerald({
    providers: [tencentSes({ verify: urlToken(token) })],
    logger: false,
    ...(observe && { observe }),
  })
  h.on('email.bounced', () => {})
  return h
}
const v = inspector({ guard: () => true })
const kinds = { inspector: make(inspector({ guard: () => true })) }
let id = 0
async function run(h, n) {
  const b = process.cpuUsage()
  for (let i = 0; i < n; i++) {
    const body = Buffer.from(text.replace('[<id>]', String(++id)))
    await h.receive({
      provider: 'tencent-ses',
      method: 'POST',
      url: '/webhooks/tencent-ses?token=' + token,
      headers,
      body,
      remoteAddress: '127.0.0.1',
    })
  }
  const c = process.cpuUsage(b)
  return (c.user + c.system) / n
}
const res = {}
for (let r = 0; r < 8; r++)
  for (const k in kinds) {
    const x = await run(kinds[k], 4000)
    if (r > 1) (res[k] ??= []).push(x)
  }
for (const k in res) {
  res[k].sort((a, b) => a - b)
  console.log(k, res[k][Math.floor(res[k].length / 2)].toFixed(1), 'µs')
}
