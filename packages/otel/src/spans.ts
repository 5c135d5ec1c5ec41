import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace as traces,
  type Attributes,
  type Context,
  type Link,
  type Span,
  type Tracer,
} from '@opentelemetry/api'
import type { Carrier, Moment, Trace } from '@mailherald/core'
import { attribute, otherError } from './names.js'

/** A delivery of 1,000 events shall not push everything else out of an exporter's buffer. */
const mostHandlerSpans = 100

interface Open {
  readonly span: Span
  readonly context: Context
  readonly isRecording: boolean
  handlerSpans: number
  runningHandlers: number
  hasEnded: boolean
}

const atFirst = { handlerSpans: 0, runningHandlers: 0, hasEnded: false }

type Ended = Extract<Moment, { readonly name: 'handler-ended' }>

/** The spans of deliveries and jobs. */
export class Spans {
  readonly #tracer: Tracer
  /** Weak: what is told of a delivery can end without an end. */
  readonly #open = new WeakMap<Trace, Open>()

  constructor(tracer: Tracer) {
    this.#tracer = tracer
  }

  around<T>(trace: Trace, work: () => T): T {
    const parent = context.active()
    const span = this.#start(trace, parent)
    const inside = traces.setSpan(parent, span)
    const isRecording = span.isRecording()
    this.#open.set(trace, { span, context: inside, isRecording, ...atFirst })
    return context.with(inside, work)
  }

  /** What a store or another observer left of the context is put back for what the handler starts. */
  aroundHandler<T>(trace: Trace, work: () => T): T {
    const open = this.#open.get(trace)
    const isInside = open === undefined || traces.getActiveSpan() === open.span
    return isInside ? work() : context.with(open.context, work)
  }

  /** Without the baggage of whoever called: it could name people, and queues keep what they carry. */
  carrier(trace: Trace): Carrier | undefined {
    const open = this.#open.get(trace)
    if (open === undefined) return undefined
    const carrier: Record<string, string> = {}
    propagation.inject(traces.setSpan(ROOT_CONTEXT, open.span), carrier)
    return carrier
  }

  moment(moment: Moment): void {
    const open = this.#open.get(moment.trace)
    if (open === undefined) return
    // Where no trace is sampled, nothing is made for it.
    if (open.isRecording) this.#write(moment, open)
    count(moment, open)
    // A weak map is small only while its keys are: they go when all of the memory is looked through.
    if (open.hasEnded && open.runningHandlers === 0) this.#open.delete(moment.trace)
  }

  #write(moment: Moment, open: Open): void {
    const { span } = open
    if (moment.name === 'read') {
      span.setAttribute(attribute.batchCount, moment.items)
      span.setAttribute(attribute.bodySize, moment.bytes)
    } else if (moment.name === 'job-started') {
      span.setAttributes(eventAttributes(moment.event))
    } else if (moment.name === 'handler-ended') this.#handler(open, moment)
    else if (moment.name === 'answered') answered(span, moment)
    else if (moment.name === 'job-ended') jobEnded(span, moment)
  }

  #start(trace: Trace, parent: Context): Span {
    const operation = trace.kind === 'delivery' ? 'receive' : 'process'
    const { provider, account } = trace
    const attributes: Attributes = {
      [attribute.system]: 'mailherald',
      [attribute.operation]: operation,
      [attribute.operationType]: operation,
    }
    if (provider !== undefined) attributes[attribute.destination] = provider
    if (account !== undefined) attributes[attribute.account] = account
    const name = provider === undefined ? operation : `${operation} ${provider}`
    const links = linksOf(trace)
    return this.#tracer.startSpan(name, { kind: SpanKind.CONSUMER, attributes, links }, parent)
  }

  /** Failures have a span however many there are. */
  #handler(open: Open, { event, handler, state, attempt = 1, durationMs, code }: Ended): void {
    // It was not run.
    if (durationMs === undefined) return
    if (open.handlerSpans >= mostHandlerSpans && state !== 'failed') return
    open.handlerSpans += 1
    const attributes = eventAttributes(event)
    attributes[attribute.handler] = handler
    attributes[attribute.attempt] = attempt
    attributes[attribute.state] = state
    const endTime = Date.now()
    const options = { attributes, startTime: endTime - durationMs }
    const span = this.#tracer.startSpan(`handle ${handler}`, options, open.context)
    if (code !== undefined) fail(span, code)
    span.end(endTime)
  }
}

/** Handlers can go on after the answer. */
function count(moment: Moment, open: Open): void {
  if (moment.name === 'handler-started') open.runningHandlers += 1
  else if (moment.name === 'handler-ended') {
    if (moment.durationMs !== undefined) open.runningHandlers -= 1
  } else if (moment.name === 'answered' || moment.name === 'job-ended') open.hasEnded = true
}

function eventAttributes(event: Ended['event']): Attributes {
  return {
    [attribute.messageId]: event.id,
    [attribute.eventType]: event.type,
    [attribute.test]: event.test,
    [attribute.authenticity]: event.authenticity,
  }
}

function answered(span: Span, moment: Extract<Moment, { readonly name: 'answered' }>): void {
  const { status, outcome, code } = moment
  span.setAttribute(attribute.outcome, outcome)
  if (status !== undefined) span.setAttribute(attribute.status, status)
  if (outcome !== 'accepted' && outcome !== 'probe') fail(span, code ?? otherError)
  span.end()
}

function jobEnded(span: Span, moment: Extract<Moment, { readonly name: 'job-ended' }>): void {
  const { state, code } = moment
  span.setAttribute(attribute.state, state)
  if (code !== undefined) fail(span, code)
  span.end()
}

function fail(span: Span, type: string): void {
  span.setAttribute(attribute.error, type)
  span.setStatus({ code: SpanStatusCode.ERROR })
}

/** To the delivery that a job comes from. */
function linksOf({ carrier }: Trace): Link[] {
  if (carrier === undefined) return []
  const origin = traces.getSpanContext(propagation.extract(ROOT_CONTEXT, carrier))
  return origin === undefined ? [] : [{ context: origin }]
}
