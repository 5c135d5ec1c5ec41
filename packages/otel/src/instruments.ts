import type { Counter, Histogram, Meter, ObservableGauge } from '@opentelemetry/api'

/** What is measured. Durations are in seconds. */
export interface Instruments {
  readonly deliveries: Counter
  readonly refusals: Counter
  readonly events: Counter
  readonly unknownEvents: Counter
  readonly receiveDuration: Histogram
  readonly processDuration: Histogram
  readonly handlerDuration: Histogram
  readonly eventLag: Histogram
  readonly deliveryAge: ObservableGauge
}

/** Those of the semantic conventions, with finer ones below: many deliveries are done in a millisecond. */
const durations = [
  0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60,
]
const lags = [1, 2.5, 5, 10, 30, 60, 300, 900, 3600, 21_600, 86_400, 259_200]

export function instrumentsOf(meter: Meter): Instruments {
  const counter = (name: string, unit: string, description: string): Counter =>
    meter.createCounter(name, { unit, description })
  const seconds = (name: string, description: string, bounds: number[] = durations): Histogram =>
    meter.createHistogram(name, {
      unit: 's',
      description,
      advice: { explicitBucketBoundaries: bounds },
    })
  return {
    deliveries: counter('mailherald.deliveries', '{delivery}', 'Deliveries, by outcome.'),
    refusals: counter('mailherald.refusals', '{delivery}', 'Refused deliveries, by error code.'),
    events: counter('mailherald.events', '{event}', 'Events, by type.'),
    unknownEvents: counter(
      'mailherald.unknown_events',
      '{event}',
      'Events that no type fits, by the name that the provider has for them.',
    ),
    receiveDuration: seconds('mailherald.receive.duration', 'From a delivery to its answer.'),
    processDuration: seconds('mailherald.process.duration', 'What a worker takes for a job.'),
    handlerDuration: seconds('mailherald.handler.duration', 'What a handler takes for an event.'),
    eventLag: seconds('mailherald.event.lag', 'From what happened to its receipt.', lags),
    deliveryAge: meter.createObservableGauge('mailherald.delivery.age', {
      unit: 's',
      description: 'Since the last genuine delivery.',
    }),
  }
}
