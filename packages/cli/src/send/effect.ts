import type { Known } from '../providers/find.js'

/** What the provider does upon a status, as it documents it; undefined where it does not say. */
function effectOf(
  status: number,
  { answers }: Known,
): Known['answers'][number]['effect'] | undefined {
  const exact = answers.find(({ upon }) => named(upon).includes(status))
  const ofClass = answers.find(({ upon }) => upon.includes(`${Math.floor(status / 100)}xx`))
  const other = answers.find(({ upon }) => upon === 'any other')
  return (exact ?? ofClass ?? other)?.effect
}

/** Statuses after which it does not try again. */
export function finalStatuses(provider: Known): readonly number[] {
  const failures = Array.from({ length: 300 }, (_, index) => index + 300)
  return failures.filter((status) => isFinal(effectOf(status, provider)))
}

function isFinal(effect: ReturnType<typeof effectOf>): boolean {
  return effect === 'discarded' || effect === 'switched off'
}

/** Every three-digit number, and all from the first to the last of a range. */
function named(upon: string): readonly number[] {
  const [, from, to] = /^(\d{3}) to (\d{3})$/.exec(upon) ?? []
  if (from === undefined || to === undefined) return (upon.match(/\b\d{3}\b/g) ?? []).map(Number)
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) + index)
}
