import { context, propagation, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import {
  CompositePropagator,
  W3CBaggagePropagator,
  W3CTraceContextPropagator,
} from '@opentelemetry/core'
import { BasicTracerProvider, type SpanProcessor } from '@opentelemetry/sdk-trace-base'

/** Registers an SDK, as an app does before anything else. */
export function startTracing(...spanProcessors: SpanProcessor[]): BasicTracerProvider {
  const provider = new BasicTracerProvider({ spanProcessors })
  trace.setGlobalTracerProvider(provider)
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  const propagators = [new W3CTraceContextPropagator(), new W3CBaggagePropagator()]
  propagation.setGlobalPropagator(new CompositePropagator({ propagators }))
  return provider
}

/** Forgets it. */
export function endTracing(): void {
  trace.disable()
  context.disable()
  propagation.disable()
}
