import { monitorEventLoopDelay, type IntervalHistogram } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import type { IncomingDelivery } from '@mailherald/core'
import { heraldOf, received, sendGridEvents, sendGridPost, sendGridProvider } from '../posts.js'
import { short, spreadOf, type Row } from '../row.js'

const batch = 1000
const perSecond = 5000

/** The same load as long as it takes: batches at equal distances, made before the clock runs. */
export const eventLoop: readonly Row[] = [
  {
    name: 'as a service: delay of the event loop, p99.9, at 5,000 events a second of SendGrid',
    reference: '–',
    target: { atMost: 15 },
    measure: async ({ events }) => {
      const seconds = Math.max(4, Math.round((120 * events) / 1_000_000))
      const herald = heraldOf(sendGridProvider)
      const floor = await delayedBy(parsed, seconds)
      const ours = await delayedBy((post) => received(herald, post), seconds)
      return {
        ...spreadOf([ms(ours, 99.9)]),
        unit: 'ms',
        detail: `${seconds} s; median ${short(ms(ours, 50))} ms, longest ${short(ms(ours, 100))} ms`,
        floors: [
          {
            name: '`JSON.parse` of the same bodies at the same rate',
            ...spreadOf([ms(floor, 99.9)]),
            takes: `longest ${short(ms(floor, 100))} ms`,
          },
        ],
      }
    },
  },
]

type Handle = (post: IncomingDelivery) => unknown

function parsed({ body }: IncomingDelivery): unknown {
  return typeof body === 'function' ? undefined : JSON.parse(Buffer.from(body).toString())
}

async function delayedBy(handle: Handle, seconds: number): Promise<IntervalHistogram> {
  const posts = Array.from({ length: (seconds * perSecond) / batch }, (_, index) =>
    sendGridPost(JSON.stringify(sendGridEvents(batch, index * batch))),
  )
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const start = performance.now()
  delay.enable()
  for (const [index, post] of posts.entries()) {
    const due = start + (index * batch * 1000) / perSecond
    await setTimeout(Math.max(0, due - performance.now()))
    await handle(post)
  }
  delay.disable()
  return delay
}

function ms(delay: IntervalHistogram, share: number): number {
  return delay.percentile(share) / 1e6
}
