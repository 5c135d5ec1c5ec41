import { isoTime } from './time.js'

/**
 * A reader of times in ISO 8601 form that are those of a place where they name no zone. A time that comes twice, when
 * clocks are put back, is taken for one of the two.
 *
 * @param zone as the IANA names them, for example `Australia/Sydney`
 * @throws {RangeError} for a zone that there is not
 * @example
 * ```ts
 * const timeIn = localTime('Australia/Sydney')
 * timeIn('2026-05-04 09:00:02') // 2026-05-03T23:00:02.000Z
 * ```
 */
export function localTime(zone: string): (value: unknown) => Date | undefined {
  const format = new Intl.DateTimeFormat('en', { ...parts, timeZone: zone })
  return (value) => {
    const asUtc = isoTime(value)
    if (asUtc === undefined || namesZone.test(String(value))) return asUtc
    const time = asUtc.getTime()
    // The offset is that of the time which is looked for: near a change of clocks, the first guess is an hour off.
    const guess = time - offsetAt(time, format)
    return new Date(time - offsetAt(guess, format))
  }
}

const parts: Intl.DateTimeFormatOptions = {
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
}

const namesZone = /(Z|UTC|[+-]\d\d:?\d\d)\s*$/i

/** How far the clocks of a place are ahead of UTC, in milliseconds. */
function offsetAt(time: number, format: Intl.DateTimeFormat): number {
  const found = new Map(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]))
  const of = (type: Intl.DateTimeFormatPartTypes): number => found.get(type) ?? 0
  const shown = Date.UTC(
    of('year'),
    of('month') - 1,
    of('day'),
    of('hour'),
    of('minute'),
    of('second'),
  )
  return shown - Math.floor(time / 1000) * 1000
}
