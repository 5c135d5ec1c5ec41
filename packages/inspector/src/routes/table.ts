import type { InspectorAction } from '../options.js'
import type { Answer } from './asked.js'
import { charts } from './charts.js'
import { deliveries } from './deliveries.js'
import { events, message, recipient, search } from './lookups.js'
import { drop, queue, replay } from './queue.js'
import { state } from './state.js'
import { suppress, suppressions, unsuppress } from './suppressions.js'

/** Asked with GET: they name nobody. */
export const questions: Readonly<Record<string, Answer>> = {
  charts,
  deliveries,
  events,
  queue,
  state,
  suppressions,
}

/** Those of which one can ask for a part. */
export const haveParts: ReadonlySet<Answer | undefined> = new Set([deliveries])

/** Asked with POST, because what is asked for can name somebody, and addresses of pages are kept in logs. */
export const lookups: Readonly<Record<string, Answer>> = { message, recipient, search }

/** What can be done. */
export const actions: Readonly<
  Record<string, { readonly name: InspectorAction['name']; readonly act: Answer }>
> = {
  'suppressions/add': { name: 'suppress', act: suppress },
  'suppressions/remove': { name: 'unsuppress', act: unsuppress },
  'queue/replay': { name: 'replay', act: replay },
  'queue/drop': { name: 'drop', act: drop },
}
