import { sendGridByHand } from '../by-hand/sendgrid.js'
import { compare } from '../compare.js'
import {
  largestSendGridBatch,
  received,
  sendGridEvents,
  sendGridHerald,
  sendGridPost,
  sendGridPublicKey,
} from '../posts.js'
import { short, spreadOf, type Row } from '../row.js'

export const batches: readonly Row[] = [
  {
    name: 'SendGrid, a signed post of 1,000 events',
    reference: '`JSON.parse` of its body alone',
    target: { atMost: 2.5 },
    measure: (effort) => {
      const post = sendGridPost(JSON.stringify(sendGridEvents(1000)))
      const body = Buffer.from(post.body)
      return compare(
        {
          operations: 1,
          ours: () => received(sendGridHerald(), post),
          reference: () => JSON.parse(body.toString()) as unknown,
          floors: sendGridByHand(post, sendGridPublicKey),
        },
        effort,
      )
    },
  },
  {
    name: 'longest block of the event loop by the largest batch of SendGrid (768 KiB)',
    reference: '–',
    target: { atMost: 60 },
    measure: async ({ rounds }) => {
      const events = largestSendGridBatch()
      const post = sendGridPost(JSON.stringify(events))
      const blocks: number[] = []
      for (let round = 0; round < rounds; round++) {
        blocks.push(await longestBlock(() => received(sendGridHerald(), post)))
      }
      const spread = spreadOf(blocks)
      const longest = short(Math.max(...blocks))
      const detail = `${events.length} events; longest of all runs: ${longest} ms`
      return { ...spread, unit: 'ms', detail }
    },
  },
]

/** The longest time that the event loop did not come round while something was done, in milliseconds. */
async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  let [running, longest, last] = [true, 0, performance.now()]
  function tick(): void {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (running) setImmediate(tick)
  }
  setImmediate(tick)
  await new Promise<void>((resolve, reject) => {
    setImmediate(() => void work().then(() => resolve(), reject))
  })
  await new Promise((resolve) => setImmediate(resolve))
  running = false
  return longest
}
