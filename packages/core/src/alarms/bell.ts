import { callSafely } from '../util/call-safely.js'
import type { Owner } from './account-watch.js'
import type { Alarm, AlarmKind } from './alarm.js'

/** What is to be said of one thing that is watched. */
export interface Finding extends Pick<Alarm, 'value' | 'limit' | 'name'> {
  readonly owner: Owner
  readonly kind: AlarmKind
  readonly isWrong: boolean
  readonly message: string
}

/** Rings once for each thing that goes wrong, and once when it is over. */
export class Bell {
  readonly #ringing = new Set<string>()
  readonly #onAlarm: (alarm: Alarm) => unknown

  constructor(onAlarm: (alarm: Alarm) => unknown) {
    this.#onAlarm = onAlarm
  }

  tell({ owner, kind, isWrong, message, ...more }: Finding, now: number): void {
    const key = JSON.stringify([owner.provider, owner.account, kind])
    if (isWrong === this.#ringing.has(key)) return
    if (isWrong) this.#ringing.add(key)
    else this.#ringing.delete(key)
    const state = isWrong ? 'begun' : 'over'
    this.ring({ ...owner, ...more, kind, state, at: new Date(now), message })
  }

  /** Whatever was said before. */
  ring(alarm: Alarm): void {
    callSafely(
      () => this.#onAlarm(alarm),
      () => {},
    )
  }
}
