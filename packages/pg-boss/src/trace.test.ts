import type { Carrier, Observer, Trace } from '@mailherald/core'
import { otel } from '@mailherald/otel'
import { payload } from '@mailherald/test-support/acme'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { until } from '@mailherald/test-support/until'
import { context, propagation, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace-base'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { databaseForTests } from '../test-helpers/database.js'
import { rig, type Rig } from '../test-helpers/rig.js'

const exporter = new InMemorySpanExporter()

beforeAll(() => {
  const spanProcessors = [new SimpleSpanProcessor(exporter)]
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors }))
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  propagation.setGlobalPropagator(new W3CTraceContextPropagator())
})
afterAll(() => {
  trace.disable()
  context.disable()
  propagation.disable()
})

function spanCalled(name: string): ReadableSpan | undefined {
  return exporter.getFinishedSpans().find((span) => span.name === name)
}

describe.skipIf(!hasPostgres)('a trace through a queue of pg-boss', { timeout: 30_000 }, () => {
  const database = databaseForTests()
  let under: Rig
  afterEach(() => under.close())

  it('is linked from the span of the job to that of its delivery, and handlers are in that of the job', async () => {
    under = await rig(database.url, {}, { observe: otel() })
    under.herald.on('*', { name: 'count' }, async () => {
      trace.getTracer('app').startSpan('insert').end()
    })
    expect((await under.post(payload('email.delivered'))).status).toBe(200)
    await under.work()
    await until(() => spanCalled('process acme') !== undefined)
    const receive = spanCalled('receive acme')?.spanContext()
    const process = spanCalled('process acme')
    const { traceId, spanId } = process?.spanContext() ?? {}
    expect(process).toMatchObject({
      links: [{ context: { traceId: receive?.traceId, spanId: receive?.spanId } }],
      attributes: { 'messaging.operation.type': 'process', 'mailherald.state': 'done' },
    })
    expect(traceId).not.toBe(receive?.traceId)
    for (const name of ['handle count', 'insert']) {
      expect(spanCalled(name)?.parentSpanContext).toMatchObject({ traceId, spanId })
    }
  })

  it('is given to each attempt of a job', async () => {
    const carried: (Carrier | undefined)[] = []
    const observe: Observer = {
      carrier: () => ({ traceparent: 'abc' }),
      moment({ name, trace: { carrier } }: { name: string; trace: Trace }) {
        if (name === 'job-started') carried.push(carrier)
      },
    }
    under = await rig(database.url, {}, { observe })
    under.herald.on('*', { name: 'flaky' }, (_, { attempt }) => {
      if (attempt === 1) throw new Error('no database')
    })
    await under.post(payload('email.delivered'))
    await under.work()
    await until(() => carried.length === 2)
    expect(carried).toEqual([{ traceparent: 'abc' }, { traceparent: 'abc' }])
  })
})
