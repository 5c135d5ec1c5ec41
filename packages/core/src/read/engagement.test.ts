import { expect, it } from 'vitest'
import { engagementFrom } from './engagement.js'
import { known } from './known.js'

it('engagementFrom says null where the provider does not tell a person from a program', () => {
  expect(engagementFrom({ userAgent: ' Mozilla/5.0 ', ip: '192.0.2.1' })).toEqual({
    automated: null,
    userAgent: 'Mozilla/5.0',
    ip: '192.0.2.1',
  })
  expect(engagementFrom({ automated: false }).automated).toBe(false)
  expect(engagementFrom({ automated: true, automatedBy: 'bot' })).toMatchObject({
    automated: true,
    automatedBy: 'bot',
  })
})

it('known keeps what is there, and is undefined where nothing is', () => {
  expect(known({ a: 1, b: undefined, c: null, d: '' })).toEqual({ a: 1, c: null, d: '' })
  expect(Object.keys(known({ a: 1, b: undefined }) ?? {})).toEqual(['a'])
  expect(known({ a: undefined })).toBeUndefined()
  expect(known({})).toBeUndefined()
})
