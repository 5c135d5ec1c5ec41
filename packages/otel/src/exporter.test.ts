import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { ExportResultCode } from '@opentelemetry/core'
import { BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-base'
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import type { Trace } from '@mailherald/core'
import { afterEach, expect, it } from 'vitest'
import { heraldWith, post } from '../test-helpers/herald.js'
import { endTracing, startTracing } from '../test-helpers/tracing.js'
import { otel } from './otel.js'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

afterEach(endTracing)

const boom = (): never => {
  throw new Error('no collector')
}
const exporters: Readonly<Record<string, Pick<SpanExporter, 'export'>>> = {
  'that hangs': { export: () => {} },
  'that throws': { export: boom },
  'that fails': { export: (_, done) => done({ code: ExportResultCode.FAILED }) },
}
const buffer = { maxQueueSize: 50, maxExportBatchSize: 25 }
const deliveries = 250

it.each(Object.entries(exporters))(
  'an exporter %s changes no answer, and nothing is kept but what its buffer holds',
  { timeout: 30_000 },
  async (_, exporter) => {
    const whole = { ...exporter, shutdown: async () => {}, forceFlush: async () => {} }
    const spans: WeakRef<object>[] = []
    const traces: WeakRef<Trace>[] = []
    startTracing(new BatchSpanProcessor(whole, buffer), {
      ...whole,
      onStart: (span) => void spans.push(new WeakRef(span)),
      onEnd: () => {},
    })
    const reader = new PeriodicExportingMetricReader({
      exporter: whole as never,
      exportIntervalMillis: 10,
      exportTimeoutMillis: 5,
    })
    const meters = new MeterProvider({ readers: [reader] })
    const herald = heraldWith({
      observe: [
        otel({ meter: meters.getMeter('test') }),
        {
          moment: ({ name, trace }) =>
            void (name === 'received' && traces.push(new WeakRef(trace))),
        },
      ],
    })
    herald.on('*', { name: 'count' }, () => {})
    for (let index = 0; index < deliveries; index++) {
      expect((await post(herald, { id: `${index}` })).status).toBe(200)
    }
    // What a WeakRef was made of or gave is kept until the turn ends.
    await new Promise(setImmediate)
    collectGarbage()
    const alive = (refs: readonly WeakRef<object>[]): number =>
      refs.filter((ref) => ref.deref() !== undefined).length
    expect(spans).toHaveLength(2 * deliveries)
    expect(alive(spans)).toBeLessThan(buffer.maxQueueSize + buffer.maxExportBatchSize + 50)
    expect(alive(traces)).toBeLessThan(50)
    await meters.shutdown().catch(() => {})
  },
)

it('the span of a delivery that never ends is not kept', async () => {
  const observer = otel()
  const spans: WeakRef<object>[] = []
  startTracing({
    onStart: (span) => void spans.push(new WeakRef(span)),
    onEnd: () => {},
    shutdown: async () => {},
    forceFlush: async () => {},
  })
  for (let index = 0; index < deliveries; index++) {
    observer.around?.({ kind: 'delivery', provider: 'acme', startedAt: 0 }, () => {})
  }
  await new Promise(setImmediate)
  collectGarbage()
  expect(spans).toHaveLength(deliveries)
  expect(spans.filter((span) => span.deref() !== undefined).length).toBeLessThan(50)
})
