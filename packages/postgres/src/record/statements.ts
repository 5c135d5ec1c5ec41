import { tableIn } from '../database.js'
import { keyOf } from '../keys.js'
import { keptColumns, type KeptRow } from '../kept/kept-delivery.js'
import type { LedgerSettings, SoftBouncePolicy } from '../options.js'
import type { NamedStatement } from '../pool.js'
import { packed, valuesOf } from './columns.js'
import type { DeliveryRows } from './delivery-rows.js'
import { eventColumns, newsColumns, type NewsRow } from './event-row.js'
import { keyedNewsColumns, mentionColumns, recordStatement } from './statement.js'
import type { Contents } from './statement-parts.js'
import { changeColumns } from './suppression-rows.js'

/** A statement, and whether PostgreSQL should remember how to go about it. */
export interface RecordStatement extends NamedStatement {
  readonly isSmall: boolean
}

/** What else goes into a statement. */
export interface BesideRows {
  /** The delivery as it came, where that is kept. */
  readonly kept?: KeptRow | undefined
  /**
   * In which of several rows it is counted.
   *
   * @defaultValue 0
   */
  readonly slot?: number
}

/**
 * PostgreSQL remembers how to go about small deliveries: to think about it takes longer than to do it. Of large ones it
 * has to know how large they are: what is right for a hundred rows takes forever for thousands.
 */
const mostOfSmall = 100

/** Makes the statement for what a delivery brings. */
export function statementsFor({
  schema,
  softBounces,
}: Pick<LedgerSettings, 'schema' | 'softBounces'>): (
  rows: DeliveryRows,
  more?: BesideRows,
) => RecordStatement {
  const texts = new Map<string, Pick<NamedStatement, 'name' | 'text'>>()

  function textFor(contents: Contents): Pick<NamedStatement, 'name' | 'text'> {
    const key = Object.values(contents).join()
    const known = texts.get(key)
    if (known !== undefined) return known
    const text = recordStatement((table) => tableIn(schema, table), contents)
    const made = { text, name: `mailherald-${keyOf(text)}` }
    texts.set(key, made)
    return made
  }

  return ({ events, news, mentions, changes, strikes }, { kept, slot = 0 } = {}) => {
    const [event, ...otherEvents] = events
    const single = event !== undefined && otherEvents.length === 0
    const values: unknown[] = single
      ? [...valuesOf(event, eventColumns), ...valuesOf(news[0] as NewsRow, newsColumns)]
      : [...packed(events, eventColumns), ...packed(news, keyedNewsColumns)]
    values.push(slot)
    if (mentions.length > 0) values.push(...packed(mentions, mentionColumns))
    if (changes.length > 0) values.push(...packed(changes, changeColumns))
    const hasStrikes = softBounces !== false && strikes.length > 0
    if (hasStrikes) values.push(...packed(strikes, changeColumns), ...policyValues(softBounces))
    if (kept !== undefined) values.push(...valuesOf(kept, keptColumns))
    const statement = textFor({
      single,
      mentions: mentions.length > 0,
      changes: changes.length > 0,
      strikes: hasStrikes,
      kept: kept !== undefined,
    })
    const size = Math.max(events.length, mentions.length, changes.length)
    return { ...statement, values, isSmall: size <= mostOfSmall }
  }
}

function policyValues({ count, withinMs }: SoftBouncePolicy): readonly unknown[] {
  const evidence = [`${count} refusals in a row, and no delivery in between`]
  return [count, withinMs, JSON.stringify(evidence)]
}
