import type { EventFacts, Moment, Observer, Trace } from '@mailherald/core'
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
  type DataPoint,
  type Histogram,
  type MetricData,
} from '@opentelemetry/sdk-metrics'
import { otel } from '../src/otel.js'
import type { OtelOptions } from '../src/options.js'

/** An observer with a meter of its own. */
export interface Measured {
  readonly observer: Observer
  collect(): Promise<readonly MetricData[]>
  /** The value of each series of a metric, by its attributes. Of histograms: sum and count. */
  series(name: string): Promise<readonly (readonly [object, unknown])[]>
  close(): Promise<void>
}

export function measured(options: Pick<OtelOptions, 'queue'> = {}): Measured {
  const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE)
  const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 3_600_000 })
  const meters = new MeterProvider({ readers: [reader] })
  const observer = otel({ meter: meters.getMeter('test'), ...options })
  async function collect(): Promise<readonly MetricData[]> {
    const { resourceMetrics } = await reader.collect({ timeoutMillis: 100 })
    return resourceMetrics.scopeMetrics.flatMap(({ metrics }) => metrics)
  }
  return {
    observer,
    collect,
    async series(name) {
      const metric = (await collect()).find(({ descriptor }) => descriptor.name === name)
      const points = (metric?.dataPoints ?? []) as readonly DataPoint<number | Histogram>[]
      return points.map(({ attributes, value }) => [attributes, valueOf(value)] as const)
    },
    close: () => meters.shutdown(),
  }
}

function valueOf(value: number | Histogram): unknown {
  return typeof value === 'number' ? value : { sum: value.sum, count: value.count }
}

export const delivery: Trace = { kind: 'delivery', provider: 'acme', startedAt: 0 }
const job: Trace = { kind: 'job', provider: 'acme', startedAt: 0 }

export function facts(more: Partial<EventFacts> = {}): EventFacts {
  return {
    id: '1',
    type: 'email.delivered',
    provider: 'acme',
    providerType: 'delivered',
    occurredAt: 0,
    receivedAt: 2000,
    test: false,
    authenticity: 'signed',
    ...more,
  }
}

const run = { trace: delivery, event: facts(), handler: 'count' } as const

/** One of everything that is measured. */
export const everything: readonly Moment[] = [
  { trace: delivery, name: 'read', items: 3, bytes: 100 },
  { trace: delivery, name: 'event', event: facts({ outcome: 'delivered' }) },
  { trace: delivery, name: 'event', event: facts({ type: 'unknown', providerType: 'odd' }) },
  { ...run, name: 'handler-started', attempt: 1 },
  { ...run, name: 'handler-ended', state: 'done', durationMs: 20 },
  { trace: delivery, name: 'refused', code: 'ERR_SIGNATURE_MISMATCH' },
  { trace: delivery, name: 'answered', status: 200, outcome: 'accepted', durationMs: 30 },
  { trace: job, name: 'job-ended', event: facts(), state: 'done', durationMs: 40 },
]
