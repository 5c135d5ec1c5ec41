// What PostgreSQL can hold begins in 4713 BC, later than what a Date can. Some room is left for what is counted from it.
const earliest = Date.UTC(-4000, 0, 1)

/** A date for a column, in milliseconds since the epoch: what PostgreSQL cannot hold becomes the nearest that it can. */
export function columnDate(date: Date): number {
  const time = date.getTime()
  return Number.isNaN(time) ? 0 : Math.max(time, earliest)
}
