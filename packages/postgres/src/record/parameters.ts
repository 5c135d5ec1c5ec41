import { unpacked, type Columns } from './columns.js'

/** Numbers the parameters of a statement as its parts ask for them. */
export class Parameters {
  #used = 0

  next(): string {
    return `$${++this.#used}`
  }

  /** The SQL of each column of packed rows. */
  columns<Row>(columns: Columns<Row>): Readonly<Record<keyof Row, string>> {
    const lists = unpacked(columns, this.#used + 1)
    this.#used += Object.keys(columns).length
    return lists
  }

  /** Packed rows as a table with the same names of columns. */
  table<Row>(columns: Columns<Row>, alias: string): string {
    const lists = this.columns(columns)
    return `unnest(${Object.values(lists).join(', ')}) as ${alias} (${Object.keys(columns).join(', ')})`
  }
}
