import { context, SpanKind, trace, type Meter } from '@opentelemetry/api'
import type { RequestHandler } from 'express'

/** As many spans and measurements as `@mailherald/otel` has of a delivery of one event, with the same attributes. */
export function sdkByHand(meter: Meter): RequestHandler {
  const tracer = trace.getTracer('by hand')
  const measure = measuresOf(meter)
  return (_req, res, next) => {
    const begun = performance.now()
    const parent = context.active()
    const span = tracer.startSpan('receive', receiving, parent)
    const inside = trace.setSpan(parent, span)
    res.once('finish', () => {
      tracer.startSpan('handle', handling, inside).end()
      span.setAttributes(received)
      span.end()
      measure(begun)
    })
    context.with(inside, next)
  }
}

const receiving = {
  kind: SpanKind.CONSUMER,
  attributes: {
    'messaging.system': 'mailherald',
    'messaging.operation.name': 'receive',
    'messaging.operation.type': 'receive',
    'messaging.destination.name': 'tencent-ses',
  },
}
const received = {
  'messaging.batch.message_count': 1,
  'messaging.message.body.size': 500,
  'mailherald.outcome': 'accepted',
  'http.response.status_code': 200,
}
const handling = {
  attributes: {
    'messaging.message.id': 'tencent-ses~0123456789abcdefghijkl',
    'mailherald.event.type': 'email.bounced',
    'mailherald.event.test': false,
    'mailherald.event.authenticity': 'shared-secret',
    'mailherald.handler': 'suppress',
    'mailherald.attempt': 1,
    'mailherald.state': 'done',
  },
}

function measuresOf(meter: Meter): (begun: number) => void {
  const [deliveries, events] = [meter.createCounter('deliveries'), meter.createCounter('events')]
  const [receive, handle, lag] = ['receive', 'handle', 'lag'].map((name) =>
    meter.createHistogram(name, { unit: 's' }),
  )
  const provider = { 'mailherald.provider': 'tencent-ses' }
  const outcome = { ...provider, 'mailherald.outcome': 'accepted' }
  const event = {
    ...provider,
    'mailherald.event.type': 'email.bounced',
    'mailherald.event.test': false,
    'mailherald.event.outcome': 'bounced',
  }
  const run = { 'mailherald.handler': 'suppress', 'mailherald.state': 'done' }
  return (begun) => {
    lag?.record(1, provider)
    events.add(1, event)
    handle?.record(0.001, run)
    deliveries.add(1, outcome)
    receive?.record((performance.now() - begun) / 1000, outcome)
  }
}
