import fc from 'fast-check'
import { expect, it } from 'vitest'
import { eventIdOf, jobIdOf } from './job-id.js'

it('the id of a job tells the id of its event, and is one that BullMQ accepts', () => {
  const awkward = fc.string({ unit: fc.constantFrom('0', '7', ':', '%', 'A', '~'), minLength: 1 })
  const check = fc.property(fc.oneof(awkward, fc.string({ minLength: 1 })), (eventId) => {
    const jobId = jobIdOf(eventId)
    expect(jobId).not.toMatch(/:|^\d+$/)
    expect(eventIdOf(jobId)).toBe(eventId)
  })
  fc.assert(check)
})

it('the usual id of an event is its job id unchanged', () => {
  expect(jobIdOf('tencent-ses@eu~bounce~1_.=+-')).toBe('tencent-ses@eu~bounce~1_.=+-')
})
