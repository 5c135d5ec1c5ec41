// A worker process. It writes a line for every handler that begins and that is done. It hangs where it is told
// to, and ends with the events of one recipient.
import { appendFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { createHerald, silentLogger } from '@mailherald/core'
import { unverified } from '@mailherald/core/verify'
import { pgBossQueue, startWorker } from '@mailherald/pg-boss'
import { acme } from '@mailherald/test-support/acme'

const { url, name, journal, hangs, endsOn, takesMs = 0, ...settings } = JSON.parse(process.argv[2])
const place = { connection: url, name, logger: silentLogger }
const queue = pgBossQueue(place)
const providers = [acme({ verify: unverified() })]
const herald = createHerald({ providers, logger: false, queue, handlerTimeoutMs: 500 })
herald.on('email.delivered', { name: 'h' }, async ({ recipient }) => {
  appendFileSync(journal, `begun ${recipient}\n`)
  if (recipient === endsOn) process.kill(process.pid, 'SIGKILL')
  if (hangs) await new Promise(() => {})
  await setTimeout(takesMs)
  appendFileSync(journal, `done ${recipient}\n`)
})
startWorker(herald, { ...place, lockMs: 1000, pollMs: 20, ...settings })
