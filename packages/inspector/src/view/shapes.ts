/** An address. */
export interface Person {
  /** As it may be shown. */
  readonly shown: string
  /** What to ask with for this person. */
  readonly handle: string
}
