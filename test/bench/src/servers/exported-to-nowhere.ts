import { context, propagation, trace, type Meter } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { ExportResultCode, W3CTraceContextPropagator } from '@opentelemetry/core'
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics'
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-base'

/** All of an SDK, as an app has it, but for the network. `share` is that of the traces which are sampled. */
export function exportedToNowhere(share = 1): Meter {
  const nowhere = new BatchSpanProcessor({
    export: (_, done) => done({ code: ExportResultCode.SUCCESS }),
    shutdown: async () => {},
    forceFlush: async () => {},
  })
  const sampler = new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) })
  trace.setGlobalTracerProvider(new BasicTracerProvider({ sampler, spanProcessors: [nowhere] }))
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  propagation.setGlobalPropagator(new W3CTraceContextPropagator())
  const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE)
  const meters = new MeterProvider({ readers: [new PeriodicExportingMetricReader({ exporter })] })
  return meters.getMeter('bench')
}
