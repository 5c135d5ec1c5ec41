import { describe, expect, it } from 'vitest'
import { attachmentFrom, attachmentsFrom } from './attachment.js'

describe('attachmentFrom', () => {
  it('decodes the content and counts its bytes', () => {
    const file = { filename: ' a.txt ', contentType: 'text/plain', base64: 'YWJj' }
    expect(attachmentFrom(file)).toEqual({
      filename: 'a.txt',
      contentType: 'text/plain',
      size: 3,
      content: new Uint8Array(Buffer.from('abc')),
    })
  })

  it('takes the size that the provider says, also without the content', () => {
    expect(attachmentFrom({ size: '10' })).toEqual({ size: 10 })
    expect(attachmentFrom({ size: 10, content: new Uint8Array(3) }).size).toBe(10)
  })

  it.each([
    ['<a@b>', 'a@b'],
    ['a@b', 'a@b'],
    ['<>', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('takes the angle brackets off the content id %j', (contentId, expected) => {
    expect(attachmentFrom({ contentId }).contentId).toBe(expected)
  })

  it.each([
    ['inline', 'inline'],
    ['Attachment; filename=a.txt', 'attachment'],
    ['form-data', undefined],
    [7, undefined],
  ])('reads the disposition %j', (disposition, expected) => {
    expect(attachmentFrom({ disposition }).disposition).toBe(expected)
  })

  it('has no member that the provider does not say', () => {
    expect(attachmentFrom({})).toEqual({})
    expect(Object.keys(attachmentFrom({ url: 'https://example.com/1', id: 7 }))).toEqual([
      'url',
      'id',
    ])
  })
})

describe('attachmentsFrom', () => {
  it('finds what is said of each file by its name, or by a function', () => {
    const fields = { filename: 'name', disposition: () => 'inline' } as const
    expect(attachmentsFrom([{ name: 'a.txt' }, 'b.txt', {}], fields)).toEqual([
      { filename: 'a.txt', disposition: 'inline' },
      { disposition: 'inline' },
    ])
  })

  it('leaves open whether there are files where there is no list', () => {
    expect(attachmentsFrom(undefined, { filename: 'name' })).toBeUndefined()
    expect(attachmentsFrom([], { filename: 'name' })).toEqual([])
  })
})
