import {
  nextStatus,
  type EmailReceivedEvent,
  type HeraldEvent,
  type MessageStatus,
} from '@mailherald/core'
import { OnEmailReceived, OnEvent } from '@mailherald/nestjs'
import { Injectable } from '@nestjs/common'

/** How far every mail has come, and what came in. */
@Injectable()
export class Messages {
  readonly #statuses = new Map<string, MessageStatus>()
  readonly #inbox: string[] = []

  @OnEvent('email.*')
  track(event: HeraldEvent): void {
    // Not every notice says whose it is.
    if (!('recipient' in event) || event.recipient === null) return
    const mail = `${event.messageId} to ${event.recipient}`
    const status = nextStatus(this.#statuses.get(mail), event)
    if (status !== undefined) this.#statuses.set(mail, status)
  }

  @OnEmailReceived()
  keep({ subject }: EmailReceivedEvent): void {
    this.#inbox.push(subject ?? '')
  }

  all(): Record<string, MessageStatus> {
    return Object.fromEntries(this.#statuses)
  }
}
