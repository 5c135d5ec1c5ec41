import type { Query } from './boss.js'

interface Settings {
  readonly fsync: string
  readonly synchronousCommit: string
}

const ask = `
SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS "synchronousCommit"`

/** What is wrong with a server for keeping events, in words for the log. */
export async function warningsOf(query: Query): Promise<string[]> {
  const [settings] = await query<Settings>(ask, [])
  const warnings: string[] = []
  if (settings?.fsync === 'off') {
    warnings.push(
      'PostgreSQL does not wait for its disk ("fsync = off"): events that were acknowledged, and all else, can be lost when its machine stops. Set "fsync = on".',
    )
  }
  if (settings?.synchronousCommit === 'off') {
    warnings.push(
      'PostgreSQL acknowledges before it has written ("synchronous_commit = off"): the last events are lost when it is killed. Set "synchronous_commit = on", at least for this user.',
    )
  }
  return warnings
}
