import { expect, it } from 'vitest'
import type { LogFields, Logger } from '../logger.js'
import { RefusalLog } from './refusal-log.js'

function recorder(): { lines: [string, LogFields?][]; logger: Logger } {
  const lines: [string, LogFields?][] = []
  const note = (...line: [string, LogFields?]): void => void lines.push(line)
  return { lines, logger: { debug: note, info: note, warn: note, error: note } }
}

it('logs the first twenty of a second, says that it counts the next ones, and how many they were', () => {
  const { lines, logger } = recorder()
  let now = 5000
  const refusals = new RefusalLog(logger, () => now)
  for (let n = 0; n < 1000; n++) refusals.add('refused', { n })
  expect(lines).toHaveLength(21)
  expect(lines.slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, n) => ['refused', { n }]))
  expect(lines[20]?.[0]).toContain('only counted')

  now += 1000
  refusals.add('refused', { n: 1000 })
  expect(lines.slice(21)).toEqual([
    ['refused, and only counted', { refused: 980 }],
    ['refused', { n: 1000 }],
  ])
})

it('logs every one where there are few', () => {
  const { lines, logger } = recorder()
  let now = 0
  const refusals = new RefusalLog(logger, () => now)
  for (let n = 0; n < 100; n++, now += 50) refusals.add('refused', { n })
  expect(lines).toEqual(Array.from({ length: 100 }, (_, n) => ['refused', { n }]))
})
