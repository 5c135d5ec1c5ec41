import type { Effort, Outcome, Row } from '../row.js'
import { failuresVariable, folderVariable } from './environment.js'
import { versions, type Peer } from './install.js'

/** A row against somebody else's library. */
export interface PeerRow {
  readonly peer: Peer
  /** What of it is called. */
  readonly does: string
  readonly without: string
  readonly target?: Row['target']
  /** @param folder where the peers are installed */
  measure(folder: string, effort: Effort): Promise<Outcome>
}

/** The row, which is skipped where the peer cannot be installed or does not do the work. */
export function peerRow(what: string, { peer, does, without, target, measure }: PeerRow): Row {
  return {
    name: `${what}, against ${peer}`,
    reference: `\`${peer}\` ${versions[peer]}: ${does}`,
    without,
    ...(target && { target }),
    async measure(effort) {
      const { [folderVariable]: folder = '', [failuresVariable]: failures = '{}' } = process.env
      const reason = (JSON.parse(failures) as Partial<Record<Peer, string>>)[peer]
      if (reason !== undefined) return { skipped: `not installed: ${reason}` }
      try {
        return await measure(folder, effort)
      } catch (error) {
        return { skipped: `${peer} does not do this: ${(error as Error).message}` }
      }
    },
  }
}
