import {
  shouldSuppress,
  type EmailBouncedEvent,
  type EmailComplainedEvent,
  type EmailUnsubscribedEvent,
  type SuppressionAddedEvent,
} from '@mailherald/core'
import {
  OnEmailBounced,
  OnEmailComplained,
  OnEmailUnsubscribed,
  OnSuppressionAdded,
} from '@mailherald/nestjs'
import { Injectable } from '@nestjs/common'

type Suppressing =
  | EmailBouncedEvent
  | EmailComplainedEvent
  | EmailUnsubscribedEvent
  | SuppressionAddedEvent

/** The addresses that must not be mailed any more. */
@Injectable()
export class Suppressions {
  readonly #reasons = new Map<string, string>()

  @OnEmailBounced()
  bounced(event: EmailBouncedEvent): void {
    this.#note(event)
  }

  @OnEmailComplained()
  complained(event: EmailComplainedEvent): void {
    this.#note(event)
  }

  @OnEmailUnsubscribed()
  unsubscribed(event: EmailUnsubscribedEvent): void {
    this.#note(event)
  }

  @OnSuppressionAdded()
  added(event: SuppressionAddedEvent): void {
    this.#note(event)
  }

  all(): Record<string, string> {
    return Object.fromEntries(this.#reasons)
  }

  #note(event: Suppressing): void {
    const { suppress, reason, evidence } = shouldSuppress(event)
    if (!suppress || event.recipient === null) return
    this.#reasons.set(event.recipient, `${reason}: ${evidence.join(', ')}`)
  }
}
