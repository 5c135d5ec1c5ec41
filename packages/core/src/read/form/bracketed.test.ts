import { describe, expect, it } from 'vitest'
import { bracketedFields } from './bracketed.js'
import { readForm } from './form.js'

async function fieldsOf(body: string, type = 'application/x-www-form-urlencoded') {
  const headers = { 'content-type': type }
  return bracketedFields(await readForm({ headers, body: Buffer.from(body) }))
}

describe('bracketedFields', () => {
  it.each<[string, object]>([
    ['a=1&b=2', { a: '1', b: '2' }],
    ['a%5Bb%5D=1&a%5Bc%5D=x+y', { a: { b: '1', c: 'x y' } }],
    ['a[b][c][d]=1', { a: { b: { c: { d: '1' } } } }],
    ['a[]=1&a[]=2', { a: ['1', '2'] }],
    ['a[0][n]=1&a[1][n]=2', { a: [{ n: '1' }, { n: '2' }] }],
    ['a[][n]=1&a[][m]=2', { a: [{ n: '1' }, { m: '2' }] }],
    ['a[1]=x&a[0]=y', { a: { '1': 'x', '0': 'y' } }],
    ['a[1]=x&a[]=y', { a: { '1': 'x', '2': 'y' } }],
    ['a[7]=x', { a: { '7': 'x' } }],
    ['a=1&a=2', { a: '2' }],
    ['a[b]=1&a[b]=2', { a: { b: '2' } }],
    ['a=1&a[b]=2', { a: { b: '2' } }],
    ['a[b]=1&a=2', { a: '2' }],
    ['a[b]=', { a: { b: '' } }],
    ['', {}],
  ])('reads %j', async (body, expected) => {
    expect(await fieldsOf(body)).toEqual(expected)
  })

  it.each(['a[', 'a]', '[a]', '[]', 'a[b', 'a[b]c', 'a[b[c]]', 'a[[b]]', ']a['])(
    'takes the name %j as it is',
    async (name) => {
      expect(await fieldsOf(`${encodeURIComponent(name)}=1`)).toEqual({ [name]: '1' })
    },
  )

  it('sets members that every object inherits, and changes no other object', async () => {
    const fields = await fieldsOf('__proto__[a]=1&b[__proto__][c]=2&constructor=3')
    expect(Object.keys(fields)).toEqual(['__proto__', 'b', 'constructor'])
    expect(JSON.stringify(fields)).toBe(
      '{"__proto__":{"a":"1"},"b":{"__proto__":{"c":"2"}},"constructor":"3"}',
    )
    expect({}).not.toHaveProperty('a')
    expect({}).not.toHaveProperty('c')
  })

  it('decodes as the content type says', async () => {
    const type = 'application/x-www-form-urlencoded; charset=iso-8859-1'
    expect(await fieldsOf('a[b]=%FC', type)).toEqual({ a: { b: 'ü' } })
    expect(await fieldsOf('a[b]=%C3%BC')).toEqual({ a: { b: 'ü' } })
  })

  it('refuses a name with more than 16 levels', async () => {
    expect(await fieldsOf(`a${'[b]'.repeat(15)}=1`)).toHaveProperty(
      ['a', ...Array(15).fill('b')],
      '1',
    )
    await expect(fieldsOf(`a${'[b]'.repeat(16)}=1`)).rejects.toMatchObject({
      code: 'ERR_BODY_TOO_LARGE',
    })
  })
})
