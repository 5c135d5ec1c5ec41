import { describe, expect, it } from 'vitest'
import { buffersAsBase64 } from './read.js'

const compacted = (json: string): string =>
  Buffer.from(buffersAsBase64(Buffer.from(json))).toString()

const bufferOf = (data: string): string => `{"type":"Buffer","data":[${data}]}`

describe('the Buffers of a body', () => {
  it('are base64 before the body is parsed, and what is around them stays', () => {
    const [all] = [Buffer.from(Array.from({ length: 256 }, (_, byte) => byte))]
    const json = JSON.stringify({
      a: 'é',
      files: [all, Buffer.from('Hello'), Buffer.alloc(0)],
      b: [1],
    })
    expect(JSON.parse(compacted(json))).toEqual({
      a: 'é',
      files: [all.toString('base64'), 'SGVsbG8=', ''],
      b: [1],
    })
  })

  it.each(['256', '1000', '-1', '1,,2', ',1', '1,', '1.5', '"a"', '1 ,2', 'null'])(
    'stay as they are where they hold %s',
    (data) => {
      expect(compacted(`[${bufferOf(data)}]`)).toBe(`[${bufferOf(data)}]`)
    },
  )

  it('stay as they are where more than bytes is in them, and next to one that does not', () => {
    const more = '{"type":"Buffer","data":[1],"more":1}'
    expect(compacted(`[${more},${bufferOf('72,105')}]`)).toBe(`[${more},"SGk="]`)
    expect(compacted('{"type":"Buffer","data":[1')).toBe('{"type":"Buffer","data":[1')
  })

  it('in a text are part of the text', () => {
    const json = JSON.stringify({ text: bufferOf('72,105') })
    expect(compacted(json)).toBe(json)
  })

  it('change nothing where there are none', () => {
    const body = Buffer.from('{"a":1}')
    expect(buffersAsBase64(body)).toBe(body)
  })

  it('of two megabytes take no two million values', () => {
    const file = Buffer.alloc(2 * 1024 * 1024, 7)
    const value = JSON.parse(compacted(JSON.stringify({ file }))) as { file: string }
    expect(Buffer.from(value.file, 'base64').equals(file)).toBe(true)
  })
})
