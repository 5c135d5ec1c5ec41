import type { Attributes, Meter } from '@opentelemetry/api'
import type { EventFacts, Moment } from '@mailherald/core'
import { BoundedNames } from './bounded-names.js'
import { instrumentsOf, type Instruments } from './instruments.js'
import { attribute } from './names.js'

/** The metrics of deliveries and jobs. Their attributes have few values each: accounts can be many, and are in spans only. */
export class Metrics {
  readonly #instruments: Instruments
  readonly #unknownNames = new BoundedNames()
  /** Milliseconds since the epoch, by provider: as many as are configured. */
  readonly #lastDelivery = new Map<string, number>()

  constructor(meter: Meter) {
    this.#instruments = instrumentsOf(meter)
    this.#instruments.deliveryAge.addCallback((result) => {
      const now = Date.now()
      for (const [provider, at] of this.#lastDelivery) {
        result.observe(Math.max(0, now - at) / 1000, { [attribute.provider]: provider })
      }
    })
  }

  moment(moment: Moment): void {
    const { provider } = moment.trace
    if (moment.name === 'event') this.#event(moment.event)
    else if (moment.name === 'handler-ended') this.#handler(moment)
    else if (moment.name === 'answered') this.#answered(moment)
    else if (moment.name === 'refused') {
      this.#instruments.refusals.add(1, { ...of(provider), [attribute.error]: moment.code })
    } else if (moment.name === 'read') {
      if (provider !== undefined) this.#lastDelivery.set(provider, Date.now())
    } else if (moment.name === 'job-ended') {
      const attributes = { ...of(provider), [attribute.state]: moment.state }
      this.#instruments.processDuration.record(moment.durationMs / 1000, attributes)
    }
  }

  #event(event: EventFacts): void {
    const { provider, type, test, outcome } = event
    const lagMs = Math.max(0, event.receivedAt - event.occurredAt)
    // Samples tell of what happened long ago, or never.
    if (!test) this.#instruments.eventLag.record(lagMs / 1000, of(provider))
    if (type === 'unknown') {
      const name = this.#unknownNames.of(event.providerType)
      this.#instruments.unknownEvents.add(1, { ...of(provider), [attribute.providerType]: name })
    }
    const attributes = of(provider)
    attributes[attribute.eventType] = type
    attributes[attribute.test] = test
    if (outcome !== undefined) attributes[attribute.eventOutcome] = outcome
    this.#instruments.events.add(1, attributes)
  }

  #answered(moment: Extract<Moment, { readonly name: 'answered' }>): void {
    const attributes = of(moment.trace.provider)
    attributes[attribute.outcome] = moment.outcome
    this.#instruments.deliveries.add(1, attributes)
    this.#instruments.receiveDuration.record(moment.durationMs / 1000, attributes)
  }

  #handler({
    handler,
    state,
    durationMs,
  }: Extract<Moment, { readonly name: 'handler-ended' }>): void {
    // It was not run.
    if (durationMs === undefined) return
    this.#instruments.handlerDuration.record(durationMs / 1000, {
      [attribute.handler]: handler,
      [attribute.state]: state,
    })
  }
}

function of(provider: string | undefined): Attributes {
  return provider === undefined ? {} : { [attribute.provider]: provider }
}
