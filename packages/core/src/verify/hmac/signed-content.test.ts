import { describe, expect, it } from 'vitest'
import { failure } from '../../../test-helpers/post.js'
import { parseTemplate, signedContent } from './signed-content.js'

const at = { verifier: 'acme', option: 'signed' }
const joined = (pieces: readonly (string | Uint8Array)[]) =>
  Buffer.concat(pieces.map((piece) => Buffer.from(piece)))

describe('parseTemplate and signedContent', () => {
  const body = Uint8Array.of(0xff, 0x00, 0x0d, 0x0a)
  const values = { body, timestamp: '007', headers: new Map([['x-id', 'a {body}']]) }
  const content = (template: string) => joined(signedContent(parseTemplate(template, at), values))

  it('puts what was received in its places, byte for byte', () => {
    expect(content('{body}')).toEqual(Buffer.from(body))
    expect(content('v0:{timestamp}:{body}')).toEqual(Buffer.concat([Buffer.from('v0:007:'), body]))
    expect(content('{timestamp}{body}é')).toEqual(
      Buffer.concat([Buffer.from('007'), body, Buffer.from('é')]),
    )
  })

  it('does not look for places in what it has put in', () => {
    expect(content('{header:X-Id}.{body}')).toEqual(Buffer.concat([Buffer.from('a {body}.'), body]))
  })

  it('passes the body on without a copy', () => {
    expect(signedContent(parseTemplate('{timestamp}.{body}', at), values)).toContain(body)
  })

  it.each<unknown>([
    '',
    'body',
    '{timestamp}',
    '{Body}',
    '{body}{time}',
    '{body}{}',
    '{body}{header}',
    '{body}{header:}',
    '{body}{header:x y}',
    '{body}}',
    '{{body}',
    '{timestamp.{body}',
    1,
    null,
  ])('does not take %j', (template) => {
    expect(failure(() => parseTemplate(template, at)).code).toBe('ERR_OPTION_INVALID')
  })
})
