import { number, text } from './values.js'

// No provider is older than 2000; times past 2200 are a unit mistaken for another.
const earliest = Date.UTC(2000, 0)
const latest = Date.UTC(2200, 0)

/** A time in Unix seconds (or milliseconds, told by their size), as a number or as text. */
export function unixTime(value: unknown): Date | undefined {
  const found = number(value)
  return found === undefined ? undefined : plausible(found > 1e11 ? found : found * 1000)
}

const isoDate =
  /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(\.\d{1,9})?\s*(Z|UTC|[+-]\d\d:?\d\d)?$/i

/** A time in ISO 8601 form; without a zone it is taken as UTC. Digits past the millisecond are dropped. */
export function isoTime(value: unknown): Date | undefined {
  const match = isoDate.exec(text(value) ?? '')
  if (match === null) return undefined
  const [, day, clock, fraction = '', zone = 'Z'] = match
  return plausible(Date.parse(`${day}T${clock}${fraction.slice(0, 4)}${normalZone(zone)}`))
}

/** A time in Unix seconds or milliseconds, or in ISO 8601 form. */
export function anyTime(value: unknown): Date | undefined {
  return unixTime(value) ?? isoTime(value)
}

const usDate = /^(\d{1,2})\/(\d{1,2})\/(\d{4}),? (\d{1,2})(:\d\d(?::\d\d)?)(?: ?([ap])m)?$/i

/** A time as in `5/4/2026 9:00:02 PM`: the month comes first. It has no zone and is taken as UTC. */
export function usTime(value: unknown): Date | undefined {
  const match = usDate.exec(text(value) ?? '')
  if (match === null) return undefined
  const [, month = '', day = '', year = '', hour = '', rest = '', half] = match
  const date = [year, twoDigits(month), twoDigits(day)].join('-')
  return isoTime(`${date}T${twoDigits(hourOfDay(Number(hour), half))}${rest}`)
}

/** Midnight is 12 AM, noon 12 PM. */
function hourOfDay(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

function twoDigits(digits: string | number): string {
  return String(digits).padStart(2, '0')
}

const mailDate =
  /^(?:[a-z]{3}, *)?(\d{1,2} [a-z]{3} \d{4} \d\d:\d\d(?::\d\d)? (?:[+-]\d{4}|GMT|UTC?))(?: *\([^()]*\))?$/i

/**
 * A time as the `Date` header of a mail has it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5322#section-3.3
 */
export function mailTime(value: unknown): Date | undefined {
  const [, date] = mailDate.exec(text(value) ?? '') ?? []
  return date === undefined ? undefined : plausible(Date.parse(date))
}

function normalZone(zone: string): string {
  if (/^(z|utc)$/i.test(zone)) return 'Z'
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
}

function plausible(milliseconds: number): Date | undefined {
  return milliseconds >= earliest && milliseconds < latest ? new Date(milliseconds) : undefined
}
