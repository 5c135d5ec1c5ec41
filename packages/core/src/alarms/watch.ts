import type { Herald } from '../herald.js'
import type { HeraldEvent } from '../events/event-map.js'
import type { Moment, Trace } from '../observe/moment.js'
import { AccountWatch, type Owner } from './account-watch.js'
import { Bell } from './bell.js'
import { findingsOf } from './findings.js'
import { settingsOf, type WatchOptions, type WatchSettings } from './options.js'
import { findingsOverAll } from './over-all.js'

/** Somebody who looks. */
export interface Watchman {
  /** Looks now, whenever the next time would be. Never throws. */
  check(): Promise<void>
  /** Looks no more. */
  stop(): void
}

/** So many accounts are watched: whoever has more of them watches by the ledger. */
const mostAccounts = 1000

/**
 * Watches what a herald receives, and calls `onAlarm` when a provider falls silent, sends what is not known, sends late,
 * is refused although it was accepted before, or when bounces or complaints get too many. Each alarm comes once, and once
 * more when it is over.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { watch } from '@mailherald/core/alarms'
 *
 * const watchman = watch(herald, { ledger, onAlarm: ({ message }) => page(message) })
 * process.once('SIGTERM', () => watchman.stop())
 * ```
 */
export function watch(herald: Pick<Herald, 'observe'>, options: WatchOptions): Watchman {
  const settings = settingsOf(options)
  const accounts = new Map<string, AccountWatch>()
  const bell = new Bell(settings.onAlarm)
  const { now, ledger } = settings
  const ignored = herald.observe({
    moment: (moment) => accountOf(moment, accounts, settings)?.see(moment, now()),
    ...(settings.drift && {
      content: (_, { events = [] }) => {
        for (const event of events) ringForNews(event)
      },
    }),
  })

  function ringForNews(event: HeraldEvent): void {
    const { provider } = event
    const account = accounts.get(keyOf(event))
    for (const { name, field } of account?.drift.look(event) ?? []) {
      const what = field === undefined ? `the event "${name}"` : `the field "${field}" of "${name}"`
      const message = `${provider}: ${what} is new to this version of Mailherald. It is kept as it came.`
      bell.ring({
        ...ownerOf(event),
        kind: 'drift',
        state: 'begun',
        at: new Date(now()),
        message,
        name: field === undefined ? name : `${name}: ${field}`,
      })
    }
  }

  async function check(): Promise<void> {
    const time = now()
    const all = [...accounts.values()]
    for (const account of all) {
      const findings = findingsOf(account, settings, time)
      for (const finding of findings) {
        if (ledger === undefined || !isOverAll(finding.kind)) bell.tell(finding, time)
      }
    }
    if (ledger === undefined) return
    try {
      const findings = await findingsOverAll(all, ledger, { settings, now: time })
      for (const finding of findings) bell.tell(finding, time)
    } catch {
      // A database that is away has an alarm of its own: every delivery is answered "retry".
    }
  }

  const timer = setInterval(() => void check(), settings.everyMs)
  timer.unref()
  return {
    check,
    stop() {
      clearInterval(timer)
      ignored()
    },
  }
}

/** What is asked of the ledger, where there is one. */
function isOverAll(kind: string): boolean {
  return kind === 'silence' || kind === 'bounce-rate' || kind === 'complaint-rate'
}

function accountOf(
  moment: Moment,
  accounts: Map<string, AccountWatch>,
  settings: WatchSettings,
): AccountWatch | undefined {
  const owner = moment.name === 'event' ? moment.event : moment.trace
  if (moment.trace.kind !== 'delivery' || !isOwner(owner)) return undefined
  const key = keyOf(owner)
  const known = accounts.get(key)
  // A stranger must not make any: only what was genuine does.
  const isGenuine = moment.name === 'read' || moment.name === 'event'
  if (known !== undefined || !isGenuine || accounts.size >= mostAccounts) return known
  const account = new AccountWatch(ownerOf(owner), settings)
  accounts.set(key, account)
  return account
}

function isOwner(owner: Owner | Trace): owner is Owner {
  return owner.provider !== undefined
}

function ownerOf({ provider, account }: Owner): Owner {
  return account === undefined ? { provider } : { provider, account }
}

function keyOf({ provider, account }: Owner): string {
  return JSON.stringify([provider, account])
}
