import { expect, it } from 'vitest'
import type { Interruption } from './actor.js'
import type { Run } from './journal.js'
import { leaseMs, short } from './settings.js'
import { judge } from './verdict.js'

const lease = leaseMs(short)
const first: Run = run({ process: 'worker-1.1', start: 1000, end: 1010 })
const second: Run = run({ process: 'worker-2.1', start: 5000, end: 5010 })

it('finds nothing wrong with an event that every handler completed once', () => {
  const failed = run({ process: 'worker-1.1', start: 900 })
  expect(verdictOn([failed, first])).toMatchObject({ neverHandled: [], unexplained: [] })
})

it('misses what was acknowledged and only begun', () => {
  expect(verdictOn([run({ process: 'worker-1.1', start: 900 })]).neverHandled).toEqual(['e track'])
  expect(verdictOn([]).neverHandled).toEqual(['e track'])
})

it.each([
  ['before what Redis kept last', 896, 900, false],
  ['after what Redis kept last', 895, 900, true],
  ['when Redis was back', 700, 889, false],
])('tells what Redis forgot: what was acknowledged %s', (_, keptUntil, from, forgotten) => {
  const killed = { kind: 'redis', process: 'redis.1', from, to: from + 100, keptUntil } as const
  expect(verdictOn([], killed)).toMatchObject({
    neverHandled: forgotten ? [] : ['e track'],
    forgotten: forgotten ? ['e track'] : [],
    mostForgotten: forgotten ? 1 : 0,
  })
})

it('has no excuse for a Redis that keeps nothing', () => {
  const killed = {
    kind: 'redis',
    process: 'redis.1',
    from: 900,
    to: 990,
    keptUntil: -1601,
  } as const
  expect(verdictOn([], killed)).toMatchObject({ neverHandled: ['e track'], forgotten: [] })
})

it('takes what was acknowledged also at another time for never handled', () => {
  const killed = { kind: 'redis', process: 'redis.1', from: 900, to: 990, keptUntil: 880 } as const
  const acknowledgements = new Map([['e', [posted, { from: 1500, to: 1505 }]]])
  const evidence = { acknowledgements, handlers: ['track'], runs: [], interruptions: [killed] }
  expect(judge(evidence, short)).toMatchObject({ neverHandled: ['e track'], forgotten: [] })
})

it('finds a second completed run that nothing explains', () => {
  const { unexplained, byInterruptions, byOverruns } = verdictOn([second, first])
  expect(unexplained).toEqual([{ before: first, again: second }])
  expect([byInterruptions, byOverruns]).toEqual([0, 0])
})

it.each([
  ['its own process, killed at its end', { kind: 'worker', process: 'worker-1.1', from: 1015 }],
  ['Redis, away while it ran', { kind: 'redis', process: 'redis.1', from: 500 }],
  ['Redis, killed within a second of its end', { kind: 'redis', process: 'redis.1', from: 2010 }],
] as const)('lets an interruption explain it: %s', (_, interruption) => {
  const verdict = verdictOn([first, second], { to: interruption.from + 500, ...interruption })
  expect(verdict).toMatchObject({ unexplained: [], byInterruptions: 1 })
  expect(verdict.mostByInterruptions).toBe(interruption.kind === 'worker' ? 10 : 30)
})

it.each([
  ['another worker', { kind: 'worker', process: 'worker-3.1', from: 1005 }],
  ['the process that took its place', { kind: 'worker', process: 'worker-1.2', from: 1005 }],
  ['the process of the second run', { kind: 'worker', process: 'worker-2.1', from: 5005 }],
  ['the receiver', { kind: 'receiver', process: 'receiver.1', from: 1005 }],
  ['Redis, back before it began', { kind: 'redis', process: 'redis.1', from: 400 }],
  ['Redis, long after its end', { kind: 'redis', process: 'redis.1', from: 2011 }],
] as const)('does not let it be explained by %s', (_, interruption) => {
  const verdict = verdictOn([first, second], { to: interruption.from + 500, ...interruption })
  expect(verdict.unexplained).toHaveLength(1)
})

it('lets a run explain it that outlived its lease', () => {
  const long = run({ process: 'worker-1.1', start: 1000, end: 1000 + lease + 1 })
  expect(verdictOn([long, second])).toMatchObject({ unexplained: [], byOverruns: 1, overruns: 1 })
  const just = run({ process: 'worker-1.1', start: 1000, end: 1000 + lease })
  expect(verdictOn([just, second])).toMatchObject({ byOverruns: 0, overruns: 0 })
})

function run(part: Omit<Run, 'event' | 'handler'>): Run {
  return { event: 'e', handler: 'track', ...part }
}

const posted = { from: 890, to: 895 }

function verdictOn(runs: readonly Run[], ...interruptions: Interruption[]) {
  const acknowledgements = new Map([['e', [posted]]])
  return judge({ acknowledgements, handlers: ['track'], runs, interruptions }, short)
}
