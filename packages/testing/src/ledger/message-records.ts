import {
  MailheraldError,
  type HeraldEvent,
  type MessageRecord,
  type MessageStatus,
  type OfMessage,
  type RecipientStatus,
} from '@mailherald/core'
import {
  messageStatuses,
  recipientOf,
  sentMessageIdOf,
  statusOf,
} from '@mailherald/core/ledger-kit'

const longest = 1000

/** Every message that events are about, the one with the latest event first. */
export function messagesIn(events: readonly HeraldEvent[]): readonly MessageRecord[] {
  const byMessage = new Map<string, HeraldEvent[]>()
  for (const event of events) {
    const messageId = sentMessageIdOf(event)
    if (messageId === undefined) continue
    const key = JSON.stringify([event.provider, event.account, messageId])
    byMessage.set(key, [...(byMessage.get(key) ?? []), event])
  }
  const messages = [...byMessage.values()].map(messageOf)
  return messages.toSorted((a, b) => lastOf(b) - lastOf(a))
}

/**
 * The one that is asked for.
 *
 * @throws {MailheraldError} `ERR_LEDGER_AMBIGUOUS`
 */
export function onlyMessage(
  messages: readonly MessageRecord[],
  { messageId, provider, account }: OfMessage & { readonly messageId: string },
): MessageRecord | undefined {
  const [first, ...others] = messages.filter(
    (message) =>
      message.messageId === messageId &&
      (provider === undefined || message.provider === provider) &&
      (account === undefined || message.account === account),
  )
  if (others.length === 0) return first
  const owners = [first, ...others].map((message) => ownerOf(message as MessageRecord))
  throw new MailheraldError(
    'ERR_LEDGER_AMBIGUOUS',
    `Several messages have this id: of ${owners.join(', ')}. Name the provider and the account.`,
    { details: { owners } },
  )
}

function ownerOf({ provider, account }: MessageRecord): string {
  return account === undefined ? provider : `${provider}/${account}`
}

function lastOf({ timeline }: MessageRecord): number {
  return +(timeline.at(-1)?.occurredAt ?? 0)
}

function messageOf(recorded: readonly HeraldEvent[]): MessageRecord {
  const events = recorded.toSorted((a, b) => +a.occurredAt - +b.occurredAt)
  const [{ provider, account }] = events as [HeraldEvent]
  const reference = firstText(recorded, 'reference')
  const subject = firstText(recorded, 'subject')
  return {
    provider,
    ...(account !== undefined && { account }),
    messageId: sentMessageIdOf(events[0] as HeraldEvent) as string,
    ...(reference !== undefined && { reference }),
    ...(subject !== undefined && { subject }),
    recipients: recipientsIn(events),
    timeline: events.slice(-longest),
  }
}

/** As the first event has it that was recorded with one. */
function firstText(events: readonly HeraldEvent[], name: string): string | undefined {
  const found = events.map((event) => (event as unknown as Record<string, unknown>)[name])
  return found.find((value): value is string => typeof value === 'string')
}

function recipientsIn(events: readonly HeraldEvent[]): readonly RecipientStatus[] {
  const about = events.filter(({ type }) => type.startsWith('email.'))
  const recipients = [...new Set(about.map(recipientOf))]
  return recipients
    .toSorted((a, b) => (a ?? '').localeCompare(b ?? '', 'en'))
    .map((recipient) => statusIn(about, recipient))
}

function statusIn(events: readonly HeraldEvent[], recipient: string | null): RecipientStatus {
  const own = events.filter((event) => recipientOf(event) === recipient)
  const rank = (event: HeraldEvent): number =>
    messageStatuses.indexOf(statusOf(event) as MessageStatus)
  const highest = Math.max(...own.map(rank))
  // Events are in the order in which they happened.
  const { occurredAt: since } = own.find((event) => rank(event) === highest) as HeraldEvent
  const status = messageStatuses[highest]
  return status === undefined ? { recipient, since } : { recipient, status, since }
}
