import { describe, expect, it } from 'vitest'
import { FetchBudget } from './fetch-budget.js'

describe('FetchBudget', () => {
  it('lets so many come to nothing in a second', () => {
    const budget = new FetchBudget(2)
    budget.take('a', 1000)
    budget.take('a', 1999)
    expect(() => budget.take('a', 1999)).toThrow('more than 2 fetches')
    budget.take('a', 2000)
  })

  it('does not count what was worth it', () => {
    const budget = new FetchBudget(1)
    for (let n = 0; n < 10; n++) budget.take('a', 0)()
    budget.take('a', 0)
    expect(() => budget.take('a', 0)).toThrow('came to nothing')
  })

  it('counts what is still on its way', () => {
    const budget = new FetchBudget(1)
    const giveBack = budget.take('a', 0)
    expect(() => budget.take('a', 0)).toThrow('came to nothing')
    giveBack()
    budget.take('a', 0)
  })

  it('counts for each owner', () => {
    const budget = new FetchBudget(1)
    for (const owner of ['a', 'b', 'c']) budget.take(owner, 0)
    expect(() => budget.take('b', 0)).toThrow('came to nothing')
  })

  it('goes on when the clock goes back', () => {
    const budget = new FetchBudget(1)
    budget.take('a', 10_000)
    budget.take('a', 0)
    expect(() => budget.take('a', 1)).toThrow('came to nothing')
  })

  it('forgets the owner that began longest ago among more than 1,000', () => {
    const budget = new FetchBudget(1)
    for (let n = 0; n <= 1000; n++) budget.take(String(n), 0)
    budget.take('0', 0)
    expect(() => budget.take('1000', 0)).toThrow('came to nothing')
  })
})
