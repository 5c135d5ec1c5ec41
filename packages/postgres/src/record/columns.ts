import { nothing, separator } from './text.js'

/** What a column can hold. */
export type ColumnType = 'uuid' | 'text' | 'float8' | 'integer' | 'boolean' | 'bytea'

/** One value of a row. */
export type ColumnValue = string | number | boolean | null

/** Which columns rows have, and of what type. */
export type Columns<Row> = { readonly [Name in keyof Row]: ColumnType }

/**
 * The columns of some rows, each as one text. A list as `pg` writes it is escaped value by value, here and there: this
 * takes a third of the time, and PostgreSQL reads it in one go.
 */
export function packed<Row extends { readonly [Name in keyof Row]: ColumnValue }>(
  rows: readonly Row[],
  columns: Columns<Row>,
): readonly string[] {
  const names = Object.keys(columns) as (keyof Row)[]
  return names.map((name) => rows.map((row) => packedValue(row[name])).join(separator))
}

/** An empty text would be no value at all where it is the only one: it becomes null. */
function packedValue(value: ColumnValue): string {
  return value === null || value === '' ? nothing : `${value}`
}

/** The values of a single row, as they are. */
export function valuesOf<Row>(row: Row, columns: Columns<Row>): readonly unknown[] {
  return (Object.keys(columns) as (keyof Row)[]).map((name) => row[name])
}

/** The SQL of the lists that were packed: the first is the parameter with that number. */
export function unpacked<Row>(
  columns: Columns<Row>,
  first: number,
): Readonly<Record<keyof Row, string>> {
  const types = Object.entries(columns) as [keyof Row, ColumnType][]
  const lists = types.map(([name, type], index) => {
    const texts = `string_to_array($${first + index}::text, E'\\x1E', E'\\x1D')`
    return [name, type === 'text' ? texts : `${texts}::${type}[]`] as const
  })
  return Object.fromEntries(lists) as Record<keyof Row, string>
}
