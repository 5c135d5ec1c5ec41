import { sendGridByHand } from '../by-hand/sendgrid.js'
import { compare } from '../compare.js'
import { longestBlocks } from '../longest-block.js'
import {
  largestSendGridBatch,
  received,
  sendGridEvents,
  sendGridHerald,
  sendGridPost,
  sendGridPublicKey,
} from '../posts.js'
import type { Row } from '../row.js'

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
      return longestBlocks(rounds, `${events.length} events`, () =>
        received(sendGridHerald(), post),
      )
    },
  },
]
