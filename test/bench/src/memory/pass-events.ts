import { setTimeout } from 'node:timers/promises'
import { memoryIdempotency } from '@mailherald/core'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { urlToken } from '@mailherald/core/verify'
import { signedDelivery, urlTokenSigner, type SampleDelivery } from '@mailherald/testing'
import { heraldOf, received, sendGridEvents, sendGridPost, sendGridProvider } from '../posts.js'
import type { Mark, Packing } from './marks.js'

// Also when the benchmark is interrupted.
process.on('disconnect', () => process.exit())

const [, , packing, given = ''] = process.argv
const events = Number(given)
const step = events / 10
const token = 'a-token-that-nobody-guesses'
const sign = urlTokenSigner(token)

const ways: Readonly<Record<Packing, { size: number; postFrom(first: number): SampleDelivery }>> = {
  single: {
    size: 1,
    postFrom: (first) =>
      signedDelivery('tencent-ses', 'bounce', { payload: { bulkId: `qcloudses-${first}` }, sign }),
  },
  batched: {
    size: Math.min(1000, step),
    postFrom: (first) => sendGridPost(JSON.stringify(sendGridEvents(batchSize, first))),
  },
}
const { size: batchSize, postFrom } = ways[packing as Packing]

// At a million events, the bound of the idempotency store is the one that it has anyway: it is full at the
// first mark, and at the same point of its round at every other.
const idempotency = memoryIdempotency({ maxEntries: step })
const provider = packing === 'single' ? tencentSes({ verify: urlToken(token) }) : sendGridProvider
const herald = heraldOf(provider, { idempotency })

const marks: Mark[] = []
for (let passed = 0; passed < events; passed += batchSize) {
  await received(herald, postFrom(passed))
  if ((passed + batchSize) % step === 0) marks.push(await mark(passed + batchSize))
}
process.send?.(marks, () => process.disconnect())

async function mark(passed: number): Promise<Mark> {
  // Pages are given back a while after they are free.
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.()
    await setTimeout(100)
  }
  const { rss, heapUsed } = process.memoryUsage()
  return { events: passed, resident: rss, heap: heapUsed }
}
