import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
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
      const posts = Array.from({ length: (seconds * perSecond) / batch }, (_, index) =>
        sendGridPost(JSON.stringify(sendGridEvents(batch, index * batch))),
      )
      const delay = monitorEventLoopDelay({ resolution: 1 })
      const start = performance.now()
      delay.enable()
      for (const [index, post] of posts.entries()) {
        const due = start + (index * batch * 1000) / perSecond
        await setTimeout(Math.max(0, due - performance.now()))
        await received(herald, post)
      }
      delay.disable()
      const ms = (share: number): number => delay.percentile(share) / 1e6
      return {
        ...spreadOf([ms(99.9)]),
        unit: 'ms',
        detail: `${seconds} s; median ${short(ms(50))} ms, longest ${short(ms(100))} ms`,
      }
    },
  },
]
