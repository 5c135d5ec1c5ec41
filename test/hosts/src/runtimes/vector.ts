/** A verifier as JSON: the function that makes it, and what that takes. */
export interface VerifierCall {
  readonly verifier: string
  /** The provider whose module has it; left out: `@mailherald/core/verify`. */
  readonly of?: string
  readonly takes: readonly unknown[]
}

/** How a genuine delivery was proved, or false where it is forged. */
export type Expected = 'signed' | 'shared-secret' | 'none' | false

/** One delivery as JSON. */
export interface Posting {
  /** What it is, for example `with another secret`. */
  readonly what: string
  readonly expected: Expected
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  /** In base64. */
  readonly body: string
  readonly remoteAddress?: string
}

/** Deliveries to one herald, in their order, and what is to become of them. */
export interface Vector {
  /** The line of the table that it proves. */
  readonly scheme: string
  readonly kind: 'verifier' | 'provider' | 'body'
  /** The slug of the provider that gets them. */
  readonly provider: string
  /** What its factory takes: a `VerifierCall` in the place of each verifier. */
  readonly options: Readonly<Record<string, unknown>>
  /** Milliseconds since the epoch. */
  readonly now: number
  /** What a fetch of the herald gets, by URL. Everything else is not found. */
  readonly answers: Readonly<Record<string, string>>
  /** Through `herald.fetch`, where a body can be encoded; else through `herald.receive`. */
  readonly through: 'fetch' | 'receive'
  readonly postings: readonly Posting[]
}

/** What became of each scheme on one runtime: `ok`, or what went wrong. */
export type Outcomes = Readonly<Record<string, string>>
