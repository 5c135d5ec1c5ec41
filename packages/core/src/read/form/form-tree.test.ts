import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formTree } from './form-tree.js'
import { readForm } from './form.js'
import type { FormFile } from './shape.js'

async function treeOf(pairs: readonly (readonly [name: string, value: string])[]) {
  const body = Buffer.from(
    new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value])).toString(),
  )
  return formTree(
    await readForm({ headers: { 'content-type': 'application/x-www-form-urlencoded' }, body }),
  )
}

describe('formTree', () => {
  it('makes objects and lists of names with brackets', async () => {
    expect(
      await treeOf([
        ['plain', 'Hi'],
        ['headers[subject]', 'Help'],
        ['headers[received][0]', 'a'],
        ['headers[received][1]', 'b'],
        ['envelope[spf][result]', 'pass'],
        ['files[0][url]', 'https://example.com/a'],
        ['files[0][size]', '5'],
      ]),
    ).toEqual({
      plain: 'Hi',
      headers: { subject: 'Help', received: ['a', 'b'] },
      envelope: { spf: { result: 'pass' } },
      files: [{ url: 'https://example.com/a', size: '5' }],
    })
  })

  it('puts the elements of a list in the order of their numbers', async () => {
    const pairs = ['10', '9', '2', '0'].map((at) => [`to[${at}]`, at] as const)
    expect(await treeOf(pairs)).toEqual({ to: ['0', '2', '9', '10'] })
  })

  it('makes a list of empty brackets, and of several values of one name', async () => {
    const pairs = [
      ['to[]', 'a'],
      ['cc[]', 'c'],
      ['cc[]', 'd'],
      ['bcc', 'e'],
      ['bcc', 'f'],
    ] as const
    expect(await treeOf(pairs)).toEqual({ to: ['a'], cc: ['c', 'd'], bcc: ['e', 'f'] })
  })

  it.each(['a[', 'a]', '[a]', 'a[b]c', 'a[[b]]', '[]', `a${'[b]'.repeat(8)}`])(
    'leaves %s as it is',
    async (name) => {
      expect(await treeOf([[name, 'x']])).toEqual({ [name]: 'x' })
    },
  )

  it('leaves names whole that do not fit among the others', async () => {
    expect(
      await treeOf([
        ['a', 'x'],
        ['a[b]', 'y'],
      ]),
    ).toEqual({ a: 'x', 'a[b]': 'y' })
    expect(
      await treeOf([
        ['a[b]', 'y'],
        ['a', 'x'],
      ]),
    ).toEqual({ a: 'x' })
  })

  it('keeps files, and gives prototypes nothing', async () => {
    const file: FormFile = { field: 'files[0]', filename: 'a.txt', bytes: Buffer.from('a') }
    expect(formTree({ fields: new Map(), files: [file] })).toEqual({ files: [file] })
    const tree = await treeOf([
      ['__proto__[polluted]', '1'],
      ['constructor[prototype][x]', '1'],
    ])
    expect(Object.keys(tree)).toEqual(['__proto__', 'constructor'])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('has all that the form has, whatever the names', () => {
    const name = fc.stringMatching(/^[abc](\[[0-9]\]){0,2}$/)
    const pairs = fc.uniqueArray(fc.tuple(name, fc.string({ minLength: 1 })), {
      selector: ([first]) => first.slice(0, 1),
    })
    return fc.assert(
      fc.asyncProperty(pairs, async (given) => {
        const values = Object.values(await treeOf(given)).flat(2)
        expect(values).toEqual(given.map(([, value]) => value))
      }),
    )
  })
})
