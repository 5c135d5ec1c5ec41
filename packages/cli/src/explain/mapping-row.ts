import type { HeraldEvent, Provider } from '@mailherald/core'
import { casesOf, eventTableOf } from '@mailherald/core/provider-kit'

/** The row of the provider's table that made an event what it is. */
export interface MappingRow {
  readonly name: string
  readonly type: string
  /** Of a name with several meanings: when it has this one. */
  readonly when?: string
  readonly remark?: string
}

/** The row of an event; undefined for what has none, which is an `unknown` event. */
export function mappingRowOf(event: HeraldEvent, provider: Provider): MappingRow | undefined {
  const rows = Object.entries(eventTableOf(provider) ?? {}).flatMap(([name, row]) =>
    casesOf(row).map((each) => ({ name, ...each })),
  )
  const ofType = rows.filter(({ type }) => type === event.type)
  const named = ofType.find(({ name }) => spelled(name) === spelled(event.providerType))
  const row = named ?? (ofType.length === 1 ? ofType[0] : undefined)
  if (row === undefined) return undefined
  const { name, type, when, remark } = row
  return { name, type, ...(when && { when }), ...(remark && { remark }) }
}

function spelled(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}
