import type { LedgerReader, StatsRow } from '../ledger/reader.js'
import type { AccountWatch } from './account-watch.js'
import type { Finding } from './bell.js'
import { rateFindings, silenceFinding, type Counts } from './findings.js'
import type { RateLimit, WatchSettings } from './options.js'

type Asked = Pick<LedgerReader, 'events' | 'stats'>

/** What all processes have seen of the accounts: silence and rates, by the ledger. */
export async function findingsOverAll(
  accounts: readonly AccountWatch[],
  ledger: Asked,
  { settings, now }: { readonly settings: WatchSettings; readonly now: number },
): Promise<readonly Finding[]> {
  const { bounceRate, complaintRate } = settings
  const bounces = await countsIn(ledger, bounceRate, now)
  const complaints = await countsIn(ledger, complaintRate, now)
  const findings: Finding[] = []
  for (const account of accounts) {
    const { owner } = account
    const last = await lastOf(ledger, account)
    const counts = { bounce: countsOf(bounces, account), complaint: countsOf(complaints, account) }
    findings.push(
      ...silenceFinding(owner, account.silence(now, last)),
      ...rateFindings(owner, settings, counts),
    )
  }
  return findings
}

async function countsIn(
  ledger: Asked,
  limit: RateLimit | false,
  now: number,
): Promise<readonly StatsRow[]> {
  if (limit === false) return []
  return ledger.stats({ by: ['provider', 'account'], since: new Date(now - limit.windowMs) })
}

const none: Counts = { delivered: 0, bounced: 0, complained: 0 }

function countsOf(rows: readonly StatsRow[], { owner }: AccountWatch): Counts {
  const own = rows.find((row) => row.provider === owner.provider && row.account === owner.account)
  return own ?? none
}

/** When the last event was received, by whichever process. */
async function lastOf(ledger: Asked, { owner, rhythm }: AccountWatch): Promise<number | undefined> {
  const { events } = await ledger.events({ filter: owner, order: 'newest', limit: 1 })
  const received = events[0]?.receivedAt.getTime()
  return received === undefined ? rhythm.last : Math.max(received, rhythm.last ?? 0)
}
