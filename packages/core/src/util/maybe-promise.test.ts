import { describe, expect, it } from 'vitest'
import { andThen, isPromise, runUntil, type MaybePromise } from './maybe-promise.js'

describe('andThen', () => {
  it('goes on at once with a value, and later with a promise', async () => {
    expect(andThen(1, (value) => value + 1)).toBe(2)
    const later = andThen(Promise.resolve(1), (value) => value + 1)
    expect(isPromise(later)).toBe(true)
    expect(await later).toBe(2)
  })
})

function steps(run: string[], ...results: MaybePromise<number>[]) {
  return results.map((result, index) => () => {
    run.push(`step ${index}`)
    return result
  })
}

describe('runUntil', () => {
  it('runs all steps in order where none is final', () => {
    const run: string[] = []
    expect(runUntil(steps(run, 1, 2), () => false)).toEqual([1, 2])
    expect(run).toEqual(['step 0', 'step 1'])
  })

  it('stops at the final one', () => {
    const run: string[] = []
    expect(runUntil(steps(run, 1, 2, 3), (result) => result === 2)).toEqual([1, 2])
    expect(run).toEqual(['step 0', 'step 1'])
  })

  it('waits where a step does', async () => {
    const run: string[] = []
    const results = runUntil(steps(run, 1, Promise.resolve(2), 3), (result) => result === 2)
    expect(isPromise(results)).toBe(true)
    expect(await results).toEqual([1, 2])
    expect(run).toEqual(['step 0', 'step 1'])
  })

  it('gives nothing for no steps', () => {
    expect(runUntil([], () => true)).toEqual([])
  })
})
