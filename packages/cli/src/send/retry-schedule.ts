import type { Known } from '../providers/find.js'

/** When a provider tries again, and how much of that it documents. */
export interface RetryPlan {
  /** Milliseconds before the second attempt, the third … */
  readonly gapsMs: readonly number[]
  /** What the provider says; undefined: nothing, and the plan is a usual one. */
  readonly documented: string | undefined
}

const units: Readonly<Record<string, number>> = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
}
const numbers: Readonly<Record<string, number>> = { three: 3, ten: 10 }

/** Of Svix, which many providers use. */
const usual = [5, 300, 1800, 7200, 18_000, 36_000, 36_000].map((seconds) => seconds * 1000)

/** So many attempts are enough to see what happens. */
const most = 10

/** The provider's retries as its documentation words them, in milliseconds. */
export function retryPlanOf({ retries: { schedule } }: Known): RetryPlan {
  if (schedule === undefined) return { gapsMs: usual, documented: undefined }
  const gapsMs =
    schedule === 'never' ? [] : (listed(schedule) ?? even(schedule) ?? growing(schedule))
  const asUsual = usual.slice(0, timesOf(schedule) ?? most)
  return { gapsMs: (gapsMs ?? asUsual).slice(0, most), documented: schedule }
}

const listForm = /(?:after |: )((?:\d+(?: (?:second|minute|hour)s?)?(?:, | and )?)+)/

/** “after 5, 10 and 15 minutes, 1, 2 and 4 hours”, “5, 10, 20, 40 and 80 seconds apart”. */
function listed(schedule: string): readonly number[] | undefined {
  const [, list] = listForm.exec(schedule) ?? []
  const times = list === undefined ? [] : timesIn(list)
  return times.length > 1 ? times : undefined
}

/** A number without a unit has that of the next one. */
function timesIn(list: string): readonly number[] {
  const times: number[] = []
  let open: number[] = []
  for (const [, digits, unit] of list.matchAll(/(\d+)(?: (second|minute|hour))?/g)) {
    open.push(Number(digits))
    if (unit === undefined) continue
    times.push(...open.map((count) => count * (units[unit] ?? 0)))
    open = []
  }
  return times
}

/** “every 30 seconds for 24 hours”, “40 times, every 5 minutes”, “3 times, 20 seconds apart”. */
function even(schedule: string): readonly number[] | undefined {
  const [, before, unit = ''] =
    /every (\d+) (second|minute|hour)s?/.exec(schedule) ??
    /, (\d+) (second|minute|hour)s? apart/.exec(schedule) ??
    []
  if (before === undefined) return undefined
  const gap = Number(before) * (units[unit] ?? 0)
  return Array.from({ length: Math.min(timesOf(schedule) ?? most, most) }, () => gap)
}

/** “8 times within about 27 hours”: each gap twice the one before, so that all come to that. */
function growing(schedule: string): readonly number[] | undefined {
  const [, span, unit = ''] = /(\d+|ten) (second|minute|hour|day)s?/.exec(schedule) ?? []
  if (span === undefined) return undefined
  const times = Math.min(timesOf(schedule) ?? most, most)
  const first = ((numbers[span] ?? Number(span)) * (units[unit] ?? 0)) / (2 ** times - 1)
  return Array.from({ length: times }, (_, index) => Math.round(first * 2 ** index))
}

function timesOf(schedule: string): number | undefined {
  const [, count, what] = /(\d+|three) (times|attempts)/.exec(schedule) ?? []
  if (count === undefined) return undefined
  return (numbers[count] ?? Number(count)) - (what === 'attempts' ? 1 : 0)
}
