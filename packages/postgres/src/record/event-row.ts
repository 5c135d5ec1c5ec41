import { addressesOf, type HeraldEvent } from '@mailherald/core'
import {
  domainOf,
  encodeJob,
  outcomeOf,
  recipientOf,
  sentMessageIdOf,
  statusOf,
} from '@mailherald/core/ledger-kit'
import { keyOf } from '../keys.js'
import type { Columns } from './columns.js'
import { columnDate } from './dates.js'
import { accountText, whoKeyOf } from './row-keys.js'
import { columnText, indexText } from './text.js'

/** A row of `events`, as far as the event says it. */
export interface EventRow {
  readonly key: string
  readonly ordinal: number
  readonly occurred_at: number
  readonly message_key: string | null
  readonly recipient_key: string | null
  readonly reference_key: string | null
  readonly strike: boolean
  readonly provider: string
  readonly account: string | null
  readonly type: string
  readonly event: string
  readonly raw: string | null
}

/** The columns of an `EventRow`. */
export const eventColumns: Columns<EventRow> = {
  key: 'uuid',
  ordinal: 'integer',
  occurred_at: 'float8',
  message_key: 'uuid',
  recipient_key: 'uuid',
  reference_key: 'uuid',
  strike: 'boolean',
  provider: 'text',
  account: 'text',
  type: 'text',
  event: 'text',
  raw: 'text',
}

/** What an event that is new adds to statuses and counters. */
export interface NewsRow {
  readonly key: string
  /** Null where no status is kept. */
  readonly who_key: string | null
  readonly message: string | null
  readonly recipient: string | null
  readonly status: string | null
  readonly reference: string | null
  readonly subject: string | null
  readonly domain: string | null
  readonly outcome: string | null
  readonly counts: boolean
}

/** The columns of a `NewsRow` but its key. */
export const newsColumns: Columns<Omit<NewsRow, 'key'>> = {
  who_key: 'uuid',
  message: 'text',
  recipient: 'text',
  status: 'text',
  reference: 'text',
  subject: 'text',
  domain: 'text',
  outcome: 'text',
  counts: 'boolean',
}

/** @throws {MailheraldError} `ERR_JOB_UNREADABLE` when it is nested too deep to be read again */
export function eventRowOf(event: HeraldEvent, ordinal: number, strike: boolean): EventRow {
  const { v, event: encoded } = encodeJob(event)
  const { raw, ...rest } = encoded
  const recipient = recipientOf(event)
  const messageId = sentMessageIdOf(event)
  const reference = textIn(event, 'reference')
  return {
    key: keyOf(event.id),
    ordinal,
    occurred_at: columnDate(event.occurredAt),
    message_key: messageId === undefined ? null : keyOf(messageId),
    recipient_key: recipient === null ? null : keyOf(recipient),
    reference_key: reference === undefined ? null : keyOf(reference),
    strike,
    provider: indexText(event.provider),
    account: accountText(event.account),
    type: indexText(event.type),
    event: JSON.stringify({ v, event: rest }),
    raw: raw === undefined ? null : JSON.stringify(raw),
  }
}

/** What the event of a row says of a message and for the numbers. */
export function newsRowOf(event: HeraldEvent, { key }: EventRow): NewsRow {
  const recipient = recipientOf(event)
  const messageId = sentMessageIdOf(event)
  const hasStatus = messageId !== undefined && event.type.startsWith('email.')
  const domain = domainOf(recipient)
  return {
    key,
    who_key: hasStatus ? whoKeyOf(event, recipient) : null,
    message: textColumn(messageId),
    recipient: textColumn(recipient ?? undefined),
    status: statusOf(event) ?? null,
    reference: textColumn(textIn(event, 'reference')),
    subject: textColumn(textIn(event, 'subject')),
    domain: domain === undefined ? null : indexText(domain),
    outcome: outcomeOf(event) ?? null,
    counts: !event.test,
  }
}

/** The keys of the addresses that it names beside its recipient. */
export function mentionedIn(event: HeraldEvent): readonly string[] {
  const recipient = recipientOf(event)
  return addressesOf(event)
    .filter((address) => address !== recipient)
    .map(keyOf)
}

function textIn(event: HeraldEvent, name: 'reference' | 'subject'): string | undefined {
  const value = (event as unknown as Readonly<Record<string, unknown>>)[name]
  return typeof value === 'string' ? value : undefined
}

function textColumn(text: string | undefined): string | null {
  return text === undefined ? null : columnText(text)
}
