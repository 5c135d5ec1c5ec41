import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'
import {
  InMemorySpanExporter,
  SimpleSpanProcessor,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace-base'
import type { Herald, Observer, QueueJob } from '@mailherald/core'
import type { Acme } from '@mailherald/test-support/acme'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { heraldWith, post } from '../test-helpers/herald.js'
import { endTracing, startTracing } from '../test-helpers/tracing.js'
import { attribute } from './names.js'
import { otel } from './otel.js'

const exporter = new InMemorySpanExporter()
beforeAll(() => void startTracing(new SimpleSpanProcessor(exporter)))
beforeEach(() => exporter.reset())
afterAll(endTracing)

function observed(): Herald<Acme> {
  return heraldWith({ observe: otel() })
}

function spanCalled(name: string): ReadableSpan {
  const span = exporter.getFinishedSpans().find((each) => each.name === name)
  if (span === undefined) throw new Error(`There is no span called "${name}".`)
  return span
}

it('a delivery has a span, in which its handlers and what they start have theirs', async () => {
  const herald = observed()
  herald.on('email.bounced', { name: 'suppress' }, async () => {
    trace.getTracer('app').startSpan('insert').end()
  })
  await post(herald, { id: '1', type: 'email.bounced', to: 'ann@example.com' })
  const receive = spanCalled('receive acme')
  expect(receive).toMatchObject({
    kind: SpanKind.CONSUMER,
    status: { code: SpanStatusCode.UNSET },
    attributes: {
      'messaging.system': 'mailherald',
      'messaging.operation.name': 'receive',
      'messaging.operation.type': 'receive',
      'messaging.destination.name': 'acme',
      'messaging.batch.message_count': 1,
      'messaging.message.body.size': expect.any(Number),
      'http.response.status_code': 200,
      'mailherald.outcome': 'accepted',
    },
  })
  const { spanId } = receive.spanContext()
  expect(spanCalled('insert').parentSpanContext?.spanId).toBe(spanId)
  expect(spanCalled('handle suppress')).toMatchObject({
    kind: SpanKind.INTERNAL,
    parentSpanContext: { spanId },
    attributes: {
      'mailherald.handler': 'suppress',
      'mailherald.state': 'done',
      'mailherald.attempt': 1,
      'mailherald.event.type': 'email.bounced',
      'mailherald.event.test': false,
    },
  })
})

it('a handler that fails is an error, and so is the answer that asks for another attempt', async () => {
  const herald = observed()
  herald.on('*', { name: 'broken' }, () => Promise.reject(new Error('no database')))
  await post(herald, { id: '1' })
  expect(spanCalled('handle broken')).toMatchObject({
    status: { code: SpanStatusCode.ERROR },
    attributes: { 'error.type': 'ERR_HANDLER_FAILED', 'mailherald.state': 'failed' },
  })
  expect(spanCalled('receive acme')).toMatchObject({
    status: { code: SpanStatusCode.ERROR },
    attributes: { 'http.response.status_code': 503, 'mailherald.outcome': 'retry' },
  })
})

it('a refused delivery is an error of the type that its code is', async () => {
  await post(observed(), { id: '1' }, 'a-token-of-somebody-else')
  expect(spanCalled('receive acme')).toMatchObject({
    status: { code: SpanStatusCode.ERROR },
    attributes: { 'error.type': 'ERR_CREDENTIALS_MISMATCH', 'mailherald.outcome': 'refused' },
  })
})

it('what a stranger writes into a URL is in no name of a span', async () => {
  const request = { method: 'POST', url: '/x', headers: {}, body: Buffer.from('{}') }
  await observed().receive({ ...request, provider: 'stranger' })
  expect(spanCalled('receive').attributes).not.toHaveProperty(attribute.destination)
})

it('the span of a delivery is a child of that of its request', async () => {
  const request = trace.getTracer('http').startSpan('POST /webhooks/:provider')
  const herald = observed()
  await context.with(trace.setSpan(context.active(), request), () => post(herald, { id: '1' }))
  expect(spanCalled('receive acme').parentSpanContext?.spanId).toBe(request.spanContext().spanId)
})

it('the baggage of a request does not get into the jobs of its delivery', async () => {
  const observer = otel()
  const delivery = { kind: 'delivery', provider: 'acme', startedAt: 0 } as const
  const baggage = propagation.createBaggage({ user: { value: 'ann@example.com' } })
  const carrier = context.with(propagation.setBaggage(context.active(), baggage), () =>
    observer.around?.(delivery, () => observer.carrier?.(delivery)),
  )
  expect(carrier).toEqual({ traceparent: expect.stringMatching(/^00-[0-9a-f]{32}-/) })
})

it('a handler runs in the span of its delivery, also where something else took it away', async () => {
  const lost: Observer = { aroundHandler: (_, work) => context.with(ROOT_CONTEXT, work) }
  const herald = heraldWith({ observe: [otel(), lost] })
  herald.on('*', { name: 'count' }, async () => {
    trace.getTracer('app').startSpan('insert').end()
  })
  await post(herald, { id: '1' })
  const { spanId } = spanCalled('receive acme').spanContext()
  expect(spanCalled('insert').parentSpanContext?.spanId).toBe(spanId)
})

it('a handler whose time was up is an error of that type', async () => {
  const herald = heraldWith({ observe: otel(), handlerTimeoutMs: 5 })
  herald.on('*', { name: 'slow' }, () => new Promise<void>(() => {}))
  await post(herald, { id: '1' })
  expect(spanCalled('handle slow').attributes).toMatchObject({
    'error.type': 'ERR_HANDLER_TIMEOUT',
  })
})

it('a handler that goes on after the answer has its span', async () => {
  const herald = heraldWith({ observe: otel(), ackDeadlineMs: 5 })
  let finish = (): void => {}
  herald.on('*', { name: 'slow' }, () => new Promise<void>((resolve) => void (finish = resolve)))
  await post(herald, { id: '1' })
  finish()
  await herald.close()
  expect(exporter.getFinishedSpans().map(({ name }) => name)).toEqual([
    'receive acme',
    'handle slow',
  ])
})

it('where a trace is not sampled, its handlers have no spans, and its jobs still carry it', async () => {
  const parent = trace.wrapSpanContext({
    traceId: 'a'.repeat(32),
    spanId: 'b'.repeat(16),
    traceFlags: 0,
  })
  const jobs: QueueJob[] = []
  const queue = { enqueue: async (more: readonly QueueJob[]) => void jobs.push(...more) }
  const herald = heraldWith({ observe: otel(), queue })
  herald.on('*', { name: 'count' }, () => {})
  await context.with(trace.setSpan(context.active(), parent), async () => {
    await post(herald, { id: '1' })
    await herald.process(jobs[0]?.data)
  })
  expect(exporter.getFinishedSpans()).toEqual([])
  expect(jobs[0]?.data.carrier?.['traceparent']).toMatch(/^00-a{32}-[0-9a-f]{16}-00$/)
})

it('a delivery of many events has a hundred spans of handlers, and one for each that failed', async () => {
  const observer = otel()
  const delivery = { kind: 'delivery', provider: 'acme', startedAt: 0 } as const
  observer.around?.(delivery, () => {
    for (let index = 0; index < 500; index++) {
      const event = { id: `${index}`, type: 'email.opened', provider: 'acme' } as never
      const run = { trace: delivery, event, handler: 'count' }
      const state = index >= 490 ? 'failed' : 'done'
      observer.moment?.({ ...run, name: 'handler-started', attempt: 1 })
      observer.moment?.({ ...run, name: 'handler-ended', state, durationMs: 1 })
    }
  })
  expect(exporter.getFinishedSpans()).toHaveLength(110)
})

it('a handler that ends after its time was up has one span', async () => {
  const herald = heraldWith({ observe: otel(), handlerTimeoutMs: 5 })
  let finish = (): void => {}
  herald.on('*', { name: 'slow' }, () => new Promise<void>((resolve) => void (finish = resolve)))
  await post(herald, { id: '1' })
  finish()
  await new Promise(setImmediate)
  expect(exporter.getFinishedSpans().map(({ name }) => name)).toEqual([
    'handle slow',
    'receive acme',
  ])
})

it('spans have no other attributes than those of the list, and none that names a person', async () => {
  const herald = observed()
  herald.on('*', { name: 'broken' }, () => Promise.reject(new Error('ann@example.com')))
  await post(herald, { id: '1', to: 'ann@example.com', message: 'for Ann' })
  const attributes = exporter.getFinishedSpans().map((span) => span.attributes)
  const known = new Set<string>(Object.values(attribute))
  expect(attributes.flatMap(Object.keys).filter((name) => !known.has(name))).toEqual([])
  expect(JSON.stringify(attributes)).not.toMatch(/ann|token/i)
})
