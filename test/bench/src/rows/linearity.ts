import type { IncomingDelivery } from '@mailherald/core'
import { compare } from '../compare.js'
import { sendGridEvents, sendGridHerald, sendGridPost } from '../posts.js'
import { operations } from '../receiving.js'
import type { Row } from '../row.js'

const event = { email: 'reader@example.com', timestamp: 1_790_000_000, event: 'bounce' }

/** What a body of size `n` looks like, for growing `n`. */
const shapes: Readonly<Record<string, (n: number) => string>> = {
  'events in a post: 100 → 1,000': (n) => JSON.stringify(sendGridEvents(n)),
  'a long text: 50 → 500 kB': (n) => JSON.stringify([{ ...event, reason: 'x'.repeat(n * 500) }]),
  'a long text of white space and brackets': (n) =>
    JSON.stringify([{ ...event, reason: ' <(5.'.repeat(n * 100), email: ' <"'.repeat(n * 70) }]),
  'a wide object: 500 → 5,000 members': (n) =>
    JSON.stringify([Object.fromEntries(Array.from({ length: n * 5 }, (_, i) => [`k${i}`, event]))]),
  'deep nesting, refused: 50 → 500 kB': (n) => '['.repeat(n * 500),
  'nesting to the limit, side by side': (n) =>
    `[${Array.from({ length: n * 5 }, () => `${'['.repeat(60)}${']'.repeat(60)}`).join()}]`,
}

export const linearity: readonly Row[] = [
  ...Object.entries(shapes).flatMap(([name, bodyOf]): Row[] => [
    {
      name: `ten times as much: ${name}`,
      reference: 'a tenth of it',
      target: { atMost: 12 },
      measure: (effort) => {
        const [small, large] = [sendGridPost(bodyOf(100)), sendGridPost(bodyOf(1000))]
        return compare(
          {
            operations: 1,
            ours: () => sendGridHerald().receive(large),
            reference: () => sendGridHerald().receive(small),
          },
          effort,
        )
      },
    },
    {
      name: `ten times as much: ${name}, by \`JSON.parse\` alone`,
      reference: 'a tenth of it',
      measure: (effort) => {
        const [small, large] = [Buffer.from(bodyOf(100)), Buffer.from(bodyOf(1000))]
        return compare(
          { operations: 1, ours: () => parsed(large), reference: () => parsed(small) },
          effort,
        )
      },
    },
  ]),
  {
    name: 'ten times as much: a hostile signature header, 1.5 → 15 kB',
    reference: 'a tenth of it',
    target: { atMost: 12 },
    measure: (effort) => {
      const post = sendGridPost(JSON.stringify(sendGridEvents(1)))
      const name = Object.keys(post.headers).find((key) => key.endsWith('signature'))
      const hostile = (length: number) => ({
        ...post,
        headers: { ...post.headers, [name ?? '']: '=A+ '.repeat(length / 4) },
      })
      const times = async (post: IncomingDelivery) => {
        for (let n = 0; n < operations; n++) await sendGridHerald().receive(post)
      }
      const [small, large] = [hostile(1500), hostile(15_000)]
      return compare(
        { operations, ours: () => times(large), reference: () => times(small) },
        effort,
      )
    },
  },
]

/** Some of the bodies are no JSON. */
function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    return undefined
  }
}
