import { expect, it } from 'vitest'
import { planOf } from './plan.js'

it('is the same for the same seed, and another one for another', () => {
  expect(planOf(7, 100)).toEqual(planOf(7, 100))
  expect(planOf(7, 100)).not.toEqual(planOf(8, 100))
})

it('has the shares that the drill promises', () => {
  const { deliveries, posts } = planOf(7, 10_000)
  const events = deliveries.flatMap((delivery) => delivery.events)
  const percent = (part: number, whole: number): number => Math.round((part / whole) * 100)
  expect(percent(deliveries.filter((each) => each.events.length === 5).length, 10_000)).toBe(20)
  expect(percent(posts.length - deliveries.length, 10_000)).toBe(10)
  expect(percent(events.filter(({ fault }) => fault === 'throws').length, events.length)).toBe(5)
  const hanging = events.filter(({ fault }) => fault === 'hangs' || fault === 'overruns')
  expect(percent(hanging.length, events.length)).toBe(1)
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
})

it('sends every delivery, and those that are sent twice not farther apart than 200 deliveries', () => {
  const { deliveries, posts } = planOf(7, 1000)
  expect(new Set(posts)).toEqual(new Set(deliveries))
  const ids = posts.map(({ id }) => id)
  const twice = deliveries.filter(({ id }) => ids.indexOf(id) !== ids.lastIndexOf(id))
  expect(twice).toHaveLength(posts.length - deliveries.length)
  const farthest = Math.max(...twice.map(({ id }) => ids.lastIndexOf(id) - ids.indexOf(id)))
  expect(farthest).toBeGreaterThan(1)
  expect(farthest).toBeLessThan(250)
})
