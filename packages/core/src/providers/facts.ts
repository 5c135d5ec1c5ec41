import type { HmacOptions } from '../verify/hmac/scheme.js'
import type { StandardWebhookSigningOptions } from '../verify/standard-webhooks/sign.js'

/** What a provider's signature covers. */
export type SignedPart = 'body' | 'time' | 'id' | 'url' | 'token'

/**
 * How a provider signs, where one of the stock verifiers checks it. The family is what the names of its headers begin
 * with; absent: `webhook`, as the specification has it.
 */
export type StockScheme =
  | ({ readonly kind: 'hmac' } & Omit<HmacOptions, 'secret'>)
  | ({ readonly kind: 'standard-webhooks' } & Omit<StandardWebhookSigningOptions, 'secret'>)

/** What the provider does upon an answer. */
export interface AnswerEffect {
  /** A status, a class of them, or what else it goes by: `2xx`, `429`, `a time-out`, `24 hours of failures`. */
  readonly upon: string
  readonly effect: 'done' | 'retried' | 'discarded' | 'switched off'
}

/** How often a provider tries again. */
export interface RetrySchedule {
  /** In words, for example `8 times within 27 hours`; undefined: unconfirmed. */
  readonly schedule?: string
  /** How long an answer may take, in seconds; undefined: unconfirmed. */
  readonly timeoutSeconds?: number
  /** The provider's page that says so. */
  readonly source?: string
}

/** What sets a provider up, in words: for `providersFromEnv`, the pages, and assistants. */
export interface ProviderSetUp {
  /** What the option with its secret takes, and where the provider shows it. Absent where it signs nothing. */
  readonly secret?: string
  /** Where it signs nothing: the verifier that its page recommends, for a secret that the user makes. */
  readonly verifier?: 'basicAuth' | 'bearerToken' | 'urlToken'
  /** Further options that it is not made without, and what they take. */
  readonly needs?: Readonly<Record<string, string>>
  /**
   * What to do at the provider, in the imperative. `{url}` is where Mailherald is mounted, `{secret url}` the same with the
   * secret in it, as the verifier wants it.
   */
  readonly register: string
}

/**
 * How a provider delivers, as data: for the README, the docs, tests and tools. None of it is loaded at run time. What a
 * provider does not document is left out: read an absent member as "unconfirmed".
 */
export interface ProviderFacts {
  /**
   * What people look for it under: a service for transactional mail, a part of a cloud, a marketing tool, software that you
   * run yourself, or a service that mainly hands inbound mail over.
   */
  readonly group: 'transactional' | 'cloud' | 'marketing' | 'self-hosted' | 'inbound'
  /** How its deliveries are proved, in a few words. */
  readonly proof: string
  /** What its signature covers; empty where it signs nothing. */
  readonly signs: readonly SignedPart[]
  /** Where a stock verifier checks the signature: `@mailherald/testing` signs by it. */
  readonly scheme?: StockScheme
  readonly setUp: ProviderSetUp
  /** The most events of one delivery, where it says; `many` where it only sends lists; 1: never a list. */
  readonly batch: number | 'many'
  /** Where the id of an event is from: the payload, a header, or made by Mailherald. */
  readonly eventId: 'payload' | 'header' | 'made'
  readonly retries: RetrySchedule
  /** What it does upon which answer. */
  readonly answers: readonly AnswerEffect[]
  /** What it sends to try an endpoint out, and how it is answered; undefined: nothing. */
  readonly handshake?: string
  /** How it hands inbound mail over: parsed fields, the raw message, or where to fetch it; undefined: not at all. */
  readonly inbound?: readonly ('parsed' | 'raw' | 'fetched')[]
}
