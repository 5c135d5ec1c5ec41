import type { HeraldEvent, LedgerReader, MessageRecord, StatsRow } from '@mailherald/core'

/** What the ledger answers to the questions that people have, as text. */
export async function showLedger(ledger: LedgerReader): Promise<string> {
  const { events } = await ledger.events({ limit: 1000 })
  const parts = [
    await longestTimeline(ledger, events),
    await ratesOfTheDay(ledger),
    await suppressionList(ledger),
  ]
  return parts.join('\n\n')
}

async function longestTimeline(
  ledger: LedgerReader,
  events: readonly HeraldEvent[],
): Promise<string> {
  const sent = events.filter(({ type }) => type.startsWith('email.') && type !== 'email.received')
  const messages = await Promise.all(
    sent.map(async (event) => {
      const { provider } = event
      const messageId = 'messageId' in event ? event.messageId : undefined
      return messageId === undefined ? undefined : ledger.message(messageId, { provider })
    }),
  )
  const [longest] = messages
    .filter((message) => message !== undefined)
    .toSorted((a, b) => b.timeline.length - a.timeline.length)
  return longest === undefined ? 'No message was sent.' : timelineOf(longest)
}

function timelineOf({ messageId, provider, recipients, timeline }: MessageRecord): string {
  const states = recipients.map(({ recipient, status }) => `${recipient}: ${status ?? 'unknown'}`)
  const lines = timeline.map(({ occurredAt, type }) => `  ${occurredAt.toISOString()}  ${type}`)
  return [`Message ${messageId} (${provider}), ${states.join('; ')}`, ...lines].join('\n')
}

/** The samples are of the day that their provider documented them: the one with the most events. */
async function ratesOfTheDay(ledger: LedgerReader): Promise<string> {
  const rows = await ledger.stats({ by: 'day', since: new Date(0) })
  const [day] = rows.toSorted((a, b) => b.events - a.events)
  return day === undefined ? 'Nothing happened.' : rates(day)
}

function rates({ from, events, delivered, bounced, bounceRate, complaintRate }: StatsRow): string {
  const percent = (rate = 0): string => `${(rate * 100).toFixed(1)} %`
  const day = from?.toISOString().slice(0, 10)
  return [
    `${day}: ${events} events, ${delivered} delivered, ${bounced} bounced`,
    `  bounce rate ${percent(bounceRate)}, complaint rate ${percent(complaintRate)}`,
  ].join('\n')
}

async function suppressionList(ledger: LedgerReader): Promise<string> {
  const { entries } = await ledger.suppressions.list()
  const lines = entries.map(
    ({ address, reason, scope, evidence }) =>
      `  ${address}  ${reason}, of ${scope}: ${evidence.join('; ')}`,
  )
  return [`Not to be mailed: ${entries.length}`, ...lines].join('\n')
}
