/** The name of a table, with its schema. */
export type TableName = (name: string) => string

/** What a delivery has: most are a single event with nothing else, and get a short statement. */
export interface Contents {
  readonly single: boolean
  readonly mentions: boolean
  readonly changes: boolean
  readonly strikes: boolean
  /** Whether the delivery is kept as it came. */
  readonly kept: boolean
}
