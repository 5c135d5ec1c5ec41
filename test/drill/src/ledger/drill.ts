import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import type { Plan } from '../plan.js'
import { isBroken, killed, lineOf } from '../report.js'
import { withPostgres, type Settings } from '../settings.js'
import { figuresOf } from './figures.js'
import { performWithLedger, type LedgerOutcome } from './perform.js'

/** What the drill with a ledger is to do. */
export interface LedgerDrill {
  readonly plan: Plan
  readonly settings: Settings
  readonly seed: number
  readonly kills: boolean
}

/** Why it cannot be run here, and what to do; undefined where it can. */
export function missingForLedger(): string | undefined {
  if (!hasPostgres) return 'a PostgreSQL. Install it: apt-get install postgresql'
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 12)
    ? undefined
    : 'Node 22.12 or later: pg-boss does'
}

/** The drill with a ledger and a queue in PostgreSQL. Gives whether everything held. */
export async function drillWithLedger(drill: LedgerDrill): Promise<boolean> {
  const { plan, seed, kills } = drill
  const settings = withPostgres(drill.settings)
  const undisturbed = await performWithLedger(plan, settings)
  const held = show('undisturbed', undisturbed, settings)
  if (!kills) return held
  const disturbed = await performWithLedger(plan, settings, seed)
  const heldToo = show('with kills', disturbed, settings)
  const ratio = disturbed.seconds / undisturbed.seconds
  console.log(`\n${ratio.toFixed(2)} times as long as undisturbed`)
  return held && heldToo
}

function show(title: string, outcome: LedgerOutcome, settings: Settings): boolean {
  const { seconds, retries, recorded, interruptions } = outcome
  const figures = figuresOf(outcome)
  console.log(
    `\n${title}: ${seconds.toFixed(1)} s, ${retries} posts repeated, ${recorded} events recorded`,
  )
  if (interruptions.length > 0) console.log(killed(outcome, settings))
  console.log(figures.map(lineOf).join('\n'))
  return !figures.some(isBroken)
}
