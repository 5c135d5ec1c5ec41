import { describe, expect, it } from 'vitest'
import { spelledAs } from './spelling.js'

const spelled = spelledAs(['event', 'bulkId'])

describe('spelledAs', () => {
  it('gives what is spelled as usual back as it is', () => {
    const value = { event: 'open', bulkId: '42', More: 1 }
    expect(spelled(value)).toBe(value)
  })

  it('spells in the usual way what comes in another letter case, and leaves other members alone', () => {
    expect(spelled({ EVENT: 'open', bulkid: '42', More: 1 })).toEqual({
      event: 'open',
      bulkId: '42',
      More: 1,
    })
  })

  it('prefers the first name with a value', () => {
    expect(spelled({ bulkId: '', bulkid: 'b', BULKID: 'c' })).toEqual({ bulkId: 'b' })
    expect(spelled({ bulkid: 'b', bulkId: 'a' })).toEqual({ bulkId: 'b' })
  })

  it('takes prototype names as plain names', () => {
    const found = spelled(
      JSON.parse('{"__proto__":{"event":"bounce"},"constructor":1,"BulkID":"a"}'),
    )
    expect(found['event']).toBeUndefined()
    expect(Object.entries(found)).toEqual([
      ['__proto__', { event: 'bounce' }],
      ['constructor', 1],
      ['bulkId', 'a'],
    ])
  })

  it('finds nothing in what is not an object', () => {
    for (const value of [null, 'a', [1], undefined]) expect(spelled(value)).toEqual({})
  })
})
