import {
  addressKey,
  type HeraldEvent,
  type MessageRecord,
  type RecipientRecord,
} from '@mailherald/core'
import { peopleIn } from '../util/people-in.js'
import { messagesIn } from './messages.js'
import type { Recorder } from './recorder.js'

/** What can be said of messages and people where there is no ledger: out of the deliveries that are kept. */
export class KeptEvents {
  readonly #recorder: Recorder

  constructor(recorder: Recorder) {
    this.#recorder = recorder
  }

  /** Those that came last are the first. */
  all(): readonly HeraldEvent[] {
    const events = new Map<string, HeraldEvent>()
    for (const { content } of this.#recorder.all()) {
      for (const event of content?.events ?? []) events.set(event.id, event)
    }
    return [...events.values()]
  }

  /** The messages that have a fitting event. */
  messages(isWanted: (event: HeraldEvent) => boolean): readonly MessageRecord[] {
    return messagesIn(this.all()).filter(({ timeline }) => timeline.some(isWanted))
  }

  recipient(address: string): RecipientRecord {
    const key = addressKey(address)
    const names = (event: HeraldEvent): boolean => peopleIn(event).includes(key)
    return {
      address: key,
      suppressions: [],
      messages: this.messages(names).slice(0, most),
      timeline: this.all()
        .filter(names)
        .toSorted((a, b) => b.occurredAt.getTime() - a.occurredAt.getTime())
        .slice(0, most),
    }
  }
}

const most = 100
