/** What an alarm is about. */
export type AlarmKind =
  /** Nothing was delivered for longer than usual. */
  | 'silence'
  /** The provider sends what this version does not know. */
  | 'drift'
  /** Events come long after they happened. */
  | 'lag'
  | 'bounce-rate'
  | 'complaint-rate'
  /** Deliveries are refused that were accepted before: the secret no longer fits. */
  | 'refused'

/** Something that somebody should look at. It fires once, and says when it is over. */
export interface Alarm {
  readonly kind: AlarmKind
  readonly provider: string
  readonly account?: string
  /** `begun`: now; `over`: it had begun, and is no more. A drift has no end. */
  readonly state: 'begun' | 'over'
  readonly at: Date
  /** A sentence for whoever is called. */
  readonly message: string
  /** What was measured: milliseconds of a silence or lag, a rate from 0 to 1, how many were refused. */
  readonly value?: number
  /** What it may be at most, in the same unit. */
  readonly limit?: number
  /** Of a drift: the provider's name of the event, and the field that is new. */
  readonly name?: string
}
