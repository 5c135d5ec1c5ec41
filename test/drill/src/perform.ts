import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Interruption } from './actor.js'
import { startChaos } from './chaos.js'
import { drained } from './drain.js'
import { readJournal } from './journal.js'
import { handlers, type Plan } from './plan.js'
import { sendAll } from './send.js'
import { overrunMs, type Kind, type Settings } from './settings.js'
import { withTestimonies } from './testimonies.js'
import { openStage } from './stage.js'
import type { Evidence } from './verdict.js'

/** What came of a run, and how long it took from the first post until the queue was empty. */
export interface Performance extends Evidence {
  readonly seconds: number
  readonly retries: number
  /** What should not have happened at all, in words. */
  readonly mishaps: readonly string[]
}

/** Runs the plan on processes of its own; with a seed for it, they are killed in between. */
export async function perform(
  plan: Plan,
  settings: Settings,
  chaosSeed?: number,
): Promise<Performance> {
  const folder = mkdtempSync(join(tmpdir(), 'mailherald-drill-'))
  const stage = await openStage(settings, folder)
  function leave(): void {
    void stage.close()
    rmSync(folder, { recursive: true, force: true })
  }
  // Also when somebody presses Ctrl-C.
  process.once('exit', leave)
  try {
    const chaos = chaosSeed !== undefined && startChaos(stage.actors, settings, chaosSeed)
    const began = performance.now()
    const { acknowledgements, givenUp, retries } = await sendAll(plan.posts, stage.origin)
    const empty = await drained(stage)
    const seconds = (performance.now() - began) / 1000
    const killed = chaos ? await chaos.stop() : []
    // What runs past its lease is still at it.
    await setTimeout(overrunMs(settings))
    const runs = readJournal(stage.journal)
    const interruptions = withTestimonies(killed, stage.testimony)
    const mishaps = stage.actors.flatMap(({ collapses }) => collapses)
    if (givenUp > 0) mishaps.push(`${givenUp} posts were never accepted`)
    if (!empty) mishaps.push('the queue did not become empty')
    if (chaos) mishaps.push(...spared(killed, settings))
    return { acknowledgements, handlers, runs, interruptions, seconds, retries, mishaps }
  } finally {
    await stage.close()
    process.off('exit', leave)
    leave()
  }
}

/** A drill in which nothing was killed shows nothing. */
export function spared(killed: readonly Interruption[], { killEveryMs }: Settings): string[] {
  const kinds = Object.keys(killEveryMs) as Kind[]
  return kinds
    .filter((kind) => killed.every((each) => each.kind !== kind))
    .map((kind) => `no ${kind} was killed: there was too little to do`)
}
