import type { HeraldEvent, MessageStatus, MessageSummary, RecipientStatus } from '@mailherald/core'
import { sentMessageIdOf } from '@mailherald/core/ledger-kit'

/** A row of `statuses`. */
export interface StatusRow {
  readonly recipient: string | null
  readonly status: string | null
  /** In milliseconds since the epoch. */
  readonly since: number
  readonly reference: string | null
  readonly subject: string | null
}

/** A message with some of its recipients. The event tells whose it is, exactly as it came. */
export function summaryOf(event: HeraldEvent, rows: readonly StatusRow[]): MessageSummary {
  const { provider, account } = event
  const reference = firstOf(rows, 'reference')
  const subject = firstOf(rows, 'subject')
  return {
    provider,
    ...(account !== undefined && { account }),
    messageId: sentMessageIdOf(event) ?? '',
    ...(reference !== undefined && { reference }),
    ...(subject !== undefined && { subject }),
    recipients: rows.map(statusOf),
  }
}

function firstOf(rows: readonly StatusRow[], name: 'reference' | 'subject'): string | undefined {
  return rows.find((row) => row[name] !== null)?.[name] ?? undefined
}

function statusOf({ recipient, status, since }: StatusRow): RecipientStatus {
  const known = status === null ? {} : { status: status as MessageStatus }
  return { recipient, ...known, since: new Date(since) }
}
