import { unpacked, type Columns } from './columns.js'

/** SQL for each column of some rows. */
export type ColumnSql<Row> = Readonly<Record<keyof Row, string>>

/** Numbers the parameters of a statement as its parts ask for them. */
export class Parameters {
  #used = 0

  next(): string {
    return `$${++this.#used}`
  }

  /** Lists of the values of packed rows. */
  lists<Row>(columns: Columns<Row>): ColumnSql<Row> {
    const lists = unpacked(columns, this.#used + 1)
    this.#used += Object.keys(columns).length
    return lists
  }

  /** The values of a single row. */
  values<Row>(columns: Columns<Row>): ColumnSql<Row> {
    const types = Object.entries(columns) as [keyof Row, string][]
    const values = types.map(([name, type]) => [name, `${this.next()}::${type}`] as const)
    return Object.fromEntries(values) as ColumnSql<Row>
  }

  /** Packed rows as a table with the same names of columns. */
  table<Row>(columns: Columns<Row>, alias: string): string {
    const lists = Object.values(this.lists(columns))
    return `unnest(${lists.join(', ')}) as ${alias} (${Object.keys(columns).join(', ')})`
  }
}
