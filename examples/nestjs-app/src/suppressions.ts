import {
  shouldSuppress,
  type EmailBouncedEvent,
  type EmailComplainedEvent,
  type EmailUnsubscribedEvent,
} from '@mailherald/core'
import { OnEmailBounced, OnEmailComplained, OnEmailUnsubscribed } from '@mailherald/nestjs'
import { Injectable } from '@nestjs/common'

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

  all(): Record<string, string> {
    return Object.fromEntries(this.#reasons)
  }

  #note(event: EmailBouncedEvent | EmailComplainedEvent | EmailUnsubscribedEvent): void {
    const { suppress, reason, evidence } = shouldSuppress(event)
    if (!suppress || event.recipient === null) return
    this.#reasons.set(event.recipient, `${reason}: ${evidence.join(', ')}`)
  }
}
