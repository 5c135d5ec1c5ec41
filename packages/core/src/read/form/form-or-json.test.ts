import { describe, expect, it } from 'vitest'
import { readFormOrJson } from './form-or-json.js'

const read = (type: string, body: string) =>
  readFormOrJson({ headers: { 'content-type': type }, body: Buffer.from(body) })

describe('readFormOrJson', () => {
  it('reads a form as the object that its names in brackets stand for', async () => {
    const items = await read('application/x-www-form-urlencoded; charset=utf-8', 'a=1&b%5Bc%5D=2')
    expect(items).toEqual([{ raw: { a: '1', b: { c: '2' } } }])
  })

  it('reads what is not a form as JSON, whatever it is called', () => {
    expect(read('text/plain', '[{"a":1},{"a":2}]')).toEqual([{ raw: { a: 1 } }, { raw: { a: 2 } }])
  })

  it.each(['application/json', 'multipart/form-data; boundary=x'])(
    'refuses a form that is called %s',
    (type) => {
      expect(() => read(type, 'a=1')).toThrow(
        expect.objectContaining({ code: 'ERR_BODY_UNREADABLE' }),
      )
    },
  )
})
