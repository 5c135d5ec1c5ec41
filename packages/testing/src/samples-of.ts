/** What the provider posts for each of its samples: of the union of all, the members that the sample can be. */
export type SamplesOf<Samples, Payload> = {
  readonly [E in keyof Samples]: MembersFor<Samples[E], Payload>
}

type MembersFor<Sample, Payload> = Payload extends unknown
  ? Sample extends Payload
    ? Payload
    : never
  : never
