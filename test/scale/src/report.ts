import type { Fleet, Rates, Scenario } from './scenario.js'
import type { Result } from './simulate.js'

/** What the parts are in words. */
const words: Readonly<Record<keyof Rates, string>> = {
  receiver: 'receivers',
  ledger: 'PostgreSQL servers',
  queue: 'Redis servers',
  worker: 'workers',
}

/** The measured rates, and how many of each are needed. */
export function fleetTable(rates: Rates, fleet: Fleet): string {
  const parts = Object.keys(words) as (keyof Rates)[]
  const rows = parts.map((part) => `| ${words[part]} | ${number(rates[part])} | ${fleet[part]} |`)
  return ['| | events a second, each | how many |', '| - | -: | -: |', ...rows].join('\n')
}

/** What came of the scenarios. */
export function resultTable(results: readonly (readonly [Scenario, Result])[]): string {
  const rows = results.map(([{ name, sender }, result]) => {
    const { lost, sent, queueAge, delay, longestDelay, limit } = result
    const cells = [
      name,
      sender.name,
      lost === 0 ? '0' : `${number(lost)} (${((lost / sent) * 100).toFixed(2)} %)`,
      time(queueAge),
      time(delay),
      time(longestDelay),
      limit === undefined ? '–' : words[limit],
    ]
    return `| ${cells.join(' | ')} |`
  })
  return [
    '| what happens | the provider tries again like | lost | longest in a queue | 99 % handled within | all within | full first |',
    '| - | - | -: | -: | -: | -: | - |',
    ...rows,
  ].join('\n')
}

function number(value: number): string {
  return Math.round(value).toLocaleString('en')
}

function time(seconds: number): string {
  if (seconds < 1) return 'at once'
  if (seconds < 120) return `${Math.round(seconds)} s`
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`
}
