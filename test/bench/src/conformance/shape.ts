import type { Peer } from '../peers/install.js'

/** A delivery as a library gets it. */
export interface Post {
  readonly text: string
  /** Undefined where the body is no JSON. */
  readonly json: unknown
  readonly headers: Readonly<Record<string, string>>
}

/** One event, as far as a library names its parts itself. */
export interface Given {
  /** In its own words. */
  readonly type: string
  readonly recipient?: string
  /** Of a bounce: whether it is for good. */
  readonly kind?: 'hard' | 'soft'
  /** As ISO; `call`: the time of the call, whatever the payload says. */
  readonly time?: string
}

/** What a library makes of one delivery: events, no event for a reason of its own, or an error. */
export type Outcome =
  | { readonly events: readonly Given[] }
  | { readonly nothing: string }
  | { readonly threw: string }
  | { readonly left: string }

type MaybePromise<T> = T | Promise<T>

/** Takes a delivery that is genuine. */
export type Reads = (post: Post) => MaybePromise<Outcome>

/** Whether a delivery is accepted; an error says that it is not. */
export type Verifies = (post: Post) => MaybePromise<boolean>

/** How one library is called. */
export interface Library {
  readonly peer: Peer
  /** What of it is called, and what it is given: for the page. */
  readonly calls: string
  /** The providers whose payloads it reads. */
  readonly reading: readonly string[]
  reads?(slug: string, proof: Proof, folder: string): Promise<Reads>
  /** Undefined for a provider that it has no check for. */
  verifies?(slug: string, proof: Proof, folder: string): Promise<Verifies | undefined>
}

/** How a provider signs, with a secret made for this run. */
export interface Proof {
  /** What a receiver is given; empty where nothing is signed. */
  readonly secret: string
  /** What the names of its headers begin with, where it is Standard Webhooks. */
  readonly family?: string
  /** The characters of the secret are the key: it is no base64. */
  readonly isText?: boolean
  sign(body: Uint8Array, options?: SignOptions): Post
}

export interface SignOptions {
  /** @defaultValue now */
  readonly at?: Date
  /** With a secret of somebody else. */
  readonly forged?: boolean
}

/** How many of as many samples were accepted. */
export interface Accepted {
  readonly samples: number
  readonly genuine: number
  readonly changed: number
  readonly forged: number
  readonly old: number
}

/** What came of one library. */
export interface Found {
  readonly version: string
  /** Why there is nothing of it. */
  readonly failure?: string
  readonly calls: string
  /** By provider and payload. */
  readonly read: Readonly<Record<string, Readonly<Record<string, Outcome>>>>
  /** By provider. */
  readonly verified: Readonly<Record<string, Accepted>>
}

/** What is kept of a run: the page is made of it. */
export interface Run {
  readonly date: string
  readonly node: string
  readonly ours: Readonly<Record<string, Accepted>>
  readonly libraries: Readonly<Record<string, Found>>
}
