import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { parseMime } from './mime.js'

interface Leaf {
  readonly type: 'text/plain' | 'text/html' | 'application/pdf'
  readonly encoding: 'base64' | 'quoted-printable' | '8bit'
  readonly content: string
}

const leaf: fc.Arbitrary<Leaf> = fc.record({
  type: fc.constantFrom('text/plain', 'text/html', 'application/pdf'),
  encoding: fc.constantFrom('base64', 'quoted-printable', '8bit'),
  content: fc
    .array(fc.constantFrom('a', 'ü', '测', '=', ' b', '.', '--', '--b0', '\r\n', '<i>'), {
      maxLength: 20,
    })
    .map((pieces) => `x${pieces.join('')}y`),
})

interface Tree {
  readonly subtype: string
  readonly nodes: readonly (Leaf | Tree)[]
}

const { tree } = fc.letrec<{ tree: Tree; node: Leaf | Tree }>((tie) => ({
  tree: fc.record({
    subtype: fc.constantFrom('mixed', 'related', 'alternative'),
    nodes: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
  }),
  node: fc.oneof({ maxDepth: 3 }, leaf, tie('tree')),
}))

function encoded({ encoding, content }: Leaf): string {
  if (encoding === '8bit') return content
  const bytes = Buffer.from(content)
  if (encoding === 'base64') return bytes.toString('base64').replace(/.{1,20}/g, '$&\r\n')
  return Array.from(bytes, (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(
    '',
  )
}

let boundaries = 0

function written(node: Leaf | Tree): string {
  if ('type' in node) {
    const { type, encoding } = node
    const head = `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}`
    return `${head}\r\n\r\n${encoded(node)}`
  }
  const boundary = `=_${boundaries++}`
  const parts = node.nodes.map((each) => `--${boundary}\r\n${written(each)}\r\n`)
  return `Content-Type: multipart/${node.subtype}; boundary="${boundary}"\r\n\r\n${parts.join('')}--${boundary}--\r\n`
}

/** Line breaks at an end are told apart by neither. */
function lines(text = ''): string[] {
  return text.split(/\r?\n/).filter((line) => line !== '')
}

describe('parseMime and postal-mime', () => {
  it('find the same text, HTML and attachments in mail that is written as it should be', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async (root) => {
        const mail = Buffer.from(`From: a@example.com\r\n${written(root)}`)
        const [ours, theirs] = [await parseMime(mail), await PostalMime.parse(mail)]
        const has = (kind: string) => mail.includes(`Content-Type: ${kind}`)
        // Converted text differs: each has its way.
        const [text, html] = [
          has('text/html') ? '' : theirs.text,
          has('text/plain') ? '' : theirs.html,
        ]
        expect(has('text/html') ? [] : lines(ours.text)).toEqual(lines(text))
        expect(has('text/plain') ? [] : lines(ours.html)).toEqual(lines(html))
        const bytes = (content: string | ArrayBuffer | Uint8Array) =>
          lines(
            typeof content === 'string' ? content : Buffer.from(content as ArrayBuffer).toString(),
          )
        expect(ours.attachments.map(({ content }) => bytes(content ?? ''))).toEqual(
          theirs.attachments.map(({ content }) => bytes(content)),
        )
      }),
      { numRuns: 300 },
    )
  })
})
