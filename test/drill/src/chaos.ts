import { setTimeout } from 'node:timers/promises'
import type { Actor, Interruption } from './actor.js'
import { diceOf } from './plan.js'
import type { Kind, Settings } from './settings.js'

/** Kills, on schedule, until it is told to stop. */
export interface Chaos {
  /** Resolves with everything that was interrupted, when it is up again. */
  stop(): Promise<readonly Interruption[]>
}

/** Kills one of each kind again and again. The seed says which one. */
export function startChaos(
  actors: readonly Actor[],
  { killEveryMs, mostKills }: Settings,
  seed: number,
): Chaos {
  const dice = diceOf(seed)
  const interruptions: Interruption[] = []
  const stopping = new AbortController()
  const { signal } = stopping

  async function haunt(kind: Kind): Promise<void> {
    const victims = actors.filter((actor) => actor.kind === kind)
    for (let kills = 0; kills < (mostKills?.[kind] ?? Infinity); kills++) {
      // Rejects when it is to stop.
      const due = await setTimeout(killEveryMs[kind] ?? 0, true, { signal }).catch(() => false)
      const victim = victims[dice.upTo(victims.length - 1)]
      if (!due || victim === undefined) return
      interruptions.push(await victim.interrupt())
    }
  }

  const haunting = Promise.all((Object.keys(killEveryMs) as Kind[]).map(haunt))
  return {
    async stop() {
      stopping.abort()
      await haunting
      return interruptions
    },
  }
}
