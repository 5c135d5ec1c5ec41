// Six hours of made-up traffic through a herald, and what @mailherald/otel exported of it each minute, as OpenMetrics.
import { setTimeout } from 'node:timers/promises'
import { createHerald } from '@mailherald/core'
import { postmark } from '@mailherald/core/providers/postmark'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { urlToken } from '@mailherald/core/verify'
import { otel } from '@mailherald/otel'
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics'
import { openMetrics } from './exposition.mjs'

const token = 'a-token-of-the-picture'
const minutes = 360

/** Each minute is a collection, though it passes in a moment. */
export async function sixHours() {
  const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE)
  const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 3_600_000 })
  const meters = new MeterProvider({ readers: [reader] })
  const meter = meters.getMeter('picture')
  const queue = minuteQueue()
  const herald = heraldWith(queue, otel({ meter, queue: queue.state }))
  const exposition = openMetrics()
  const end = Math.floor(Date.now() / 60_000) * 60
  for (let minute = 0; minute < minutes; minute++) {
    await Promise.all(deliveriesOf(minute).map((delivery) => herald.receive(delivery)))
    await queue.work(herald)
    const { resourceMetrics } = await reader.collect()
    exposition.add(resourceMetrics, end - (minutes - minute) * 60)
  }
  await meters.shutdown()
  return { text: exposition.text(), from: end - minutes * 60, to: end - 60 }
}

/** In this process, with a worker that does so many jobs a minute: less than come in when it is busy. */
function minuteQueue() {
  const waiting = []
  let minute = 0
  return {
    async enqueue(jobs) {
      waiting.push(...jobs.map((job) => ({ job, since: minute })))
    },
    state() {
      const [{ since } = { since: minute }] = waiting
      return { waiting: waiting.length, oldestMs: (minute - since) * 60_000 }
    },
    async work(herald) {
      minute++
      const taken = waiting.splice(0, 40)
      const outcomes = await Promise.all(taken.map(({ job }) => herald.process(job.data)))
      waiting.push(...taken.filter((_, at) => outcomes[at].state !== 'done'))
    },
  }
}

function heraldWith(queue, observe) {
  const verify = urlToken(token)
  const providers = [tencentSes({ verify }), postmark({ verify })]
  const herald = createHerald({ providers, queue, observe, logger: false })
  herald.on('email.*', { name: 'track' }, () => setTimeout(Math.random() * 12))
  herald.on('email.bounced', { name: 'suppress' }, async () => {
    await setTimeout(Math.random() * 40)
    if (Math.random() < 0.1) throw new Error('the database is away')
  })
  return herald
}

let count = 0

function deliveriesOf(minute) {
  const busy = 1 + Math.sin((minute / minutes) * 2 * Math.PI) / 2
  const genuine = Array.from({ length: Math.round(30 * busy) }, () => somethingOf(minute))
  const forged = minute % 90 > 80 ? 2 : 0
  return [...genuine, ...Array.from({ length: forged }, () => delivery('postmark', {}, 'forged'))]
}

function somethingOf(minute) {
  const at = Date.now() - 1000 * (2 + 30 * Math.random() ** 4)
  const [event, recordType] = kindOf(minute)
  return Math.random() < 0.5
    ? delivery('tencent-ses', tencent(event, at))
    : delivery('postmark', ofPostmark(recordType, at))
}

/** For an hour, a list is mailed that nobody has cleaned for long. */
function kindOf(minute) {
  const bounces = minute > 180 && minute < 240 ? 0.04 : 0.01
  const kinds = [
    [bounces, ['bounce', 'Bounce']],
    [0.001, ['spamreport', 'SpamComplaint']],
    [0.001, ['new-kind', 'NewKind']],
    [0.3, ['open', 'Open']],
  ]
  let dice = Math.random()
  return kinds.find(([share]) => (dice -= share) < 0)?.[1] ?? ['delivered', 'Delivery']
}

function tencent(event, at) {
  const about = { bulkId: `m-${++count}`, email: `ann.lee+${count}@example.com` }
  return { ...about, event, timestamp: Math.floor(at / 1000), bounceType: 'hard_bounce' }
}

function ofPostmark(recordType, at) {
  const time = new Date(at).toISOString()
  const times = { DeliveredAt: time, BouncedAt: time, ReceivedAt: time }
  const address = `bo.li+${++count}@example.com`
  const about = { MessageID: `m-${count}`, Recipient: address, Email: address, ID: count }
  return { RecordType: recordType, Type: 'HardBounce', TypeCode: 1, ...about, ...times }
}

function delivery(provider, payload, shown = token) {
  const headers = { 'content-type': 'application/json' }
  const body = Buffer.from(JSON.stringify(payload))
  return { provider, method: 'POST', url: `/${provider}?token=${shown}`, headers, body }
}
