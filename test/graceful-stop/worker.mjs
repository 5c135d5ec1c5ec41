// A worker process that ends as the guide says.
import { setTimeout } from 'node:timers/promises'
import { startWorker } from '@mailherald/bullmq'
import { createHerald } from '@mailherald/core'
import { note, options, place } from './settings.mjs'

const herald = createHerald(options())
herald.on('*', { name: 'h' }, async ({ recipient }) => {
  note('begun', recipient)
  await setTimeout(20)
  note('done', recipient)
})
const worker = startWorker(herald, place)
await worker.ready()
process.send('ready')

process.once('SIGTERM', async () => {
  await worker.close(10_000)
  await herald.close()
})
