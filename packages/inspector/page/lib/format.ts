const clock = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
})
const hourAndMinute = new Intl.DateTimeFormat(undefined, {
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})
const date = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' })
const dateWithYear = new Intl.DateTimeFormat(undefined, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})
const number = new Intl.NumberFormat()

/** The time of today; of other days the day too. */
export function when(ms: number, now: number = Date.now()): string {
  const [then, today] = [new Date(ms), new Date(now)]
  if (Number.isNaN(then.getTime())) return 'at an unknown time'
  const time = clock.format(then)
  if (then.toDateString() === today.toDateString()) return time
  const day = then.getFullYear() === today.getFullYear() ? date : dateWithYear
  return `${day.format(then)}, ${time}`
}

/** A time at the axis of a chart that has steps of this length. */
export function tick(ms: number, stepMs: number): string {
  const then = new Date(ms)
  const isMidnight = then.getHours() + then.getMinutes() === 0
  if (stepMs >= 86_400_000 || (stepMs >= 3_600_000 && isMidnight)) return date.format(then)
  return hourAndMinute.format(then)
}

/** A duration, to what matters of it. */
export function duration(ms: number): string {
  if (ms < 1) return '< 1 ms'
  if (ms < 1000) return `${Math.round(ms)} ms`
  if (ms < 60_000) return `${rounded(ms / 1000)} s`
  if (ms < 3_600_000) return `${rounded(ms / 60_000)} min`
  return ms < 86_400_000 ? `${rounded(ms / 3_600_000)} h` : `${rounded(ms / 86_400_000)} days`
}

function rounded(value: number): string {
  return value < 10 ? value.toFixed(1).replace(/\.0$/, '') : String(Math.round(value))
}

/** A size in bytes. */
export function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const kib = bytes / 1024
  return kib < 1024 ? `${rounded(kib)} KiB` : `${rounded(kib / 1024)} MiB`
}

/** A share, in per cent. */
export function percent(share: number): string {
  const value = share * 100
  return `${value >= 10 || value === 0 ? Math.round(value) : value.toPrecision(2)} %`
}

/** A whole number. */
export function count(value: number): string {
  return number.format(value)
}

/** `1 event`, `2 events`, `3 deliveries`. */
export function many(value: number, one: string): string {
  const others = /[^aeiou]y$/.test(one) ? one.replace(/y$/, 'ies') : `${one}s`
  return `${count(value)} ${value === 1 ? one : others}`
}
