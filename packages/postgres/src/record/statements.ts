import { keyOf } from '../keys.js'
import type { LedgerSettings } from '../options.js'
import type { NamedStatement } from '../pool.js'
import { packed } from './columns.js'
import type { DeliveryRows } from './delivery-rows.js'
import { eventColumns, newsColumns } from './event-row.js'
import { mentionColumns, recordStatement, type Contents } from './statement.js'
import { changeColumns } from './suppression-rows.js'

/** A statement, and whether PostgreSQL should remember how to go about it. */
export interface RecordStatement extends NamedStatement {
  readonly isSmall: boolean
}

/**
 * PostgreSQL remembers how to go about small deliveries: thinking about it takes longer than doing it. What is right
 * for a few events takes forever for thousands, and with those the thinking is nothing.
 */
const mostOfSmall = 20

/** Makes the statement for what a delivery brings. */
export function statementsFor({
  schema,
  softBounces,
}: Pick<LedgerSettings, 'schema' | 'softBounces'>): (rows: DeliveryRows) => RecordStatement {
  const texts = new Map<string, Pick<NamedStatement, 'name' | 'text'>>()

  function textFor(contents: Contents): Pick<NamedStatement, 'name' | 'text'> {
    const key = Object.values(contents).join()
    const known = texts.get(key)
    if (known !== undefined) return known
    const text = recordStatement((table) => `"${schema}"."${table}"`, contents)
    const made = { text, name: `mailherald-${keyOf(text)}` }
    texts.set(key, made)
    return made
  }

  return (rows) => {
    const { events, news, mentions, changes, strikes } = rows
    const contents = {
      mentions: mentions.length > 0,
      changes: changes.length > 0,
      strikes: softBounces !== false && strikes.length > 0,
    }
    const values: unknown[] = [...packed(events, eventColumns), ...packed(news, newsColumns)]
    if (contents.mentions) values.push(...packed(mentions, mentionColumns))
    if (contents.changes) values.push(...packed(changes, changeColumns))
    if (softBounces !== false && contents.strikes) {
      const { count, withinMs } = softBounces
      const evidence = [`${count} refusals in a row, and no delivery in between`]
      values.push(...packed(strikes, changeColumns), count, withinMs, JSON.stringify(evidence))
    }
    return { ...textFor(contents), values, isSmall: events.length <= mostOfSmall }
  }
}
