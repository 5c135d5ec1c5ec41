import { metrics, trace as traces } from '@opentelemetry/api'
import { MailheraldError, type Observer } from '@mailherald/core'
import { Metrics } from './metrics.js'
import type { OtelOptions } from './options.js'
import { observeQueue } from './queue-gauges.js'
import { Spans } from './spans.js'

const scope = '@mailherald/otel'

/**
 * Spans and metrics of every delivery, event, handler and job, for the `observe` of `createHerald`. Start your
 * OpenTelemetry SDK first: the API gives no metrics to those who asked before. Nothing in them is an address or a
 * secret.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID` if `queue` is no function.
 *
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { otel } from '@mailherald/otel'
 *
 * const herald = createHerald({ providers, observe: otel() })
 * ```
 */
export function otel(options: OtelOptions = {}): Observer {
  const { tracer = traces.getTracer(scope), meter = metrics.getMeter(scope), queue } = options
  if (queue !== undefined && typeof queue !== 'function') {
    throw new MailheraldError(
      'ERR_OPTION_INVALID',
      '"queue" of otel() has to be a function that gives { waiting, oldestMs }.',
    )
  }
  const spans = new Spans(tracer)
  const measured = new Metrics(meter)
  if (queue !== undefined) observeQueue(meter, queue)
  return {
    moment(moment) {
      spans.moment(moment)
      measured.moment(moment)
    },
    around: (trace, work) => spans.around(trace, work),
    aroundHandler: ({ trace }, work) => spans.aroundHandler(trace, work),
    carrier: (trace) => spans.carrier(trace),
  }
}
