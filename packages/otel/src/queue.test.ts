import { setTimeout } from 'node:timers/promises'
import { SpanKind, trace } from '@opentelemetry/api'
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import { BatchSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { bullmqQueue, startWorker } from '@mailherald/bullmq'
import { silentLogger } from '@mailherald/core'
import { hasRedis } from '@mailherald/test-support/launch-redis'
import { redisServer, type RedisServer } from '@mailherald/test-support/redis-server'
import { until } from '@mailherald/test-support/until'
import { Queue } from 'bullmq'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { collector, type ArrivedSpan, type Collector } from '../test-helpers/collector.js'
import { heraldWith, post } from '../test-helpers/herald.js'
import { endTracing, startTracing } from '../test-helpers/tracing.js'
import { otel } from './otel.js'

const kinds = { internal: 1 + SpanKind.INTERNAL, consumer: 1 + SpanKind.CONSUMER }

describe.skipIf(!hasRedis)('through a queue of BullMQ, to a collector', { timeout: 30_000 }, () => {
  let redis: RedisServer
  let receiver: Collector
  beforeAll(async () => {
    ;[redis, receiver] = await Promise.all([redisServer(), collector()])
  })
  afterAll(async () => {
    endTracing()
    await Promise.all([redis.remove(), receiver.close()])
  })

  it('the span of a job links to that of its delivery, and metrics tell of both', async () => {
    const tracing = startTracing(
      new BatchSpanProcessor(new OTLPTraceExporter({ url: `${receiver.url}/v1/traces` })),
    )
    const exporter = new OTLPMetricExporter({ url: `${receiver.url}/v1/metrics` })
    const reader = new PeriodicExportingMetricReader({ exporter })
    const meters = new MeterProvider({ readers: [reader] })
    const { connection } = redis
    const bull = new Queue('mailherald', { connection })
    const observe = otel({
      meter: meters.getMeter('test'),
      queue: async () => ({ waiting: await bull.count() }),
    })
    const queue = bullmqQueue({ connection, logger: silentLogger })
    const herald = heraldWith({ queue, observe })
    await queue.ready()
    let runs = 0
    herald.on('*', { name: 'count' }, async () => {
      await setTimeout(1)
      trace.getTracer('app').startSpan('insert').end()
      runs += 1
    })
    const worker = startWorker(herald, { connection, logger: silentLogger })
    expect((await post(herald, { id: '1' })).status).toBe(200)
    await until(() => runs === 1)
    await worker.close(1000)
    await herald.close()
    await tracing.forceFlush()
    await meters.forceFlush()
    await Promise.all([bull.close(), meters.shutdown(), tracing.shutdown()])

    const [receive, process, handle, insert] = [
      'receive acme',
      'process acme',
      'handle count',
      'insert',
    ].map((name) => receiver.spans.find((span) => span.name === name) as ArrivedSpan)
    expect(receive).toMatchObject({ kind: kinds.consumer })
    expect(process).toMatchObject({
      kind: kinds.consumer,
      links: [{ traceId: receive?.traceId, spanId: receive?.spanId }],
      attributes: {
        'messaging.operation.type': 'process',
        'messaging.message.id': expect.any(String),
        'mailherald.event.type': 'email.delivered',
        'mailherald.state': 'done',
      },
    })
    expect(handle).toMatchObject({ kind: kinds.internal, parentSpanId: process?.spanId })
    expect(insert).toMatchObject({ parentSpanId: process?.spanId, traceId: process?.traceId })
    expect(Object.fromEntries(receiver.metrics)).toMatchObject({
      'mailherald.deliveries': '{delivery}',
      'mailherald.events': '{event}',
      'mailherald.process.duration': 's',
      'mailherald.queue.depth': '{event}',
    })
  })
})
