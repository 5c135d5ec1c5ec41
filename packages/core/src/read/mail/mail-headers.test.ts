import { describe, expect, it } from 'vitest'
import { headersIn } from './mail-headers.js'

describe('headersIn', () => {
  const expected = { received: ['from a', 'from b'], subject: ['Hi'] }

  it.each([
    ['an object of values and lists', { Received: ['from a', 'from b'], Subject: 'Hi' }],
    [
      'a list of pairs',
      [
        ['Received', 'from a'],
        ['received', 'from b'],
        ['Subject', 'Hi'],
      ],
    ],
    [
      'a list of names and values',
      [
        { Name: 'Received', Value: 'from a' },
        { name: 'Received', value: 'from b' },
        { NAME: 'Subject', VALUE: 'Hi' },
      ],
    ],
    ['a list of objects', [{ Received: 'from a' }, { received: 'from b' }, { Subject: 'Hi' }]],
  ])('reads %s', (_, value) => expect(headersIn(value)).toEqual(expected))

  it.each([
    [undefined],
    [null],
    ['Subject: Hi'],
    [[['', 'x'], [7, 'x'], ['Subject']]],
    [[{ Name: 'Subject' }]],
    [{ Subject: 7, To: null }],
  ])('has nothing to say of %j', (value) => expect(headersIn(value)).toEqual({}))
})
