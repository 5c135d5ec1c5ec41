import fc from 'fast-check'
import { expect, it } from 'vitest'
import { jobIdOf } from './job-id.js'

it('the id of a job is a UUID of version 8, the same for the same event and another for another', () => {
  const check = fc.property(fc.uniqueArray(fc.string(), { minLength: 2 }), (eventIds) => {
    const ids = eventIds.map(jobIdOf)
    for (const id of ids) {
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
    }
    expect(new Set(ids).size).toBe(ids.length)
    expect(eventIds.map(jobIdOf)).toEqual(ids)
  })
  fc.assert(check)
})

// Frozen: jobs with ids of this form lie in the queues of running apps.
it('the id of a job stays what it is', () => {
  expect(jobIdOf('tencent-ses~bounce~1')).toBe('f471ae75-0dcb-8a76-8181-7016fca02edd')
})
