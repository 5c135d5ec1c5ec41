import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { IncomingDelivery } from '../../delivery.js'
import { createHerald } from '../../herald.js'
import { unisenderGo, type UnisenderGoOptions } from './index.js'

interface Vector {
  readonly origin: string
  readonly secret: string
  readonly body: string
}

const file = new URL('vectors.json', import.meta.url)
const vectors = JSON.parse(readFileSync(file, 'utf8')) as [Vector, Vector]
const [{ secret: apiKey, body }] = vectors
const other = 'another-api-key-of-the-account'

/** The status for a body, and how the events in it were proved. */
async function answerTo(
  posted: string | Uint8Array,
  options: UnisenderGoOptions = { apiKey },
  over: Partial<IncomingDelivery> = {},
) {
  const herald = createHerald({ providers: [unisenderGo(options)], logger: false })
  const seen: string[] = []
  herald.on('*', ({ authenticity }) => void seen.push(authenticity))
  const delivery = { provider: 'unisender-go', method: 'POST', url: '/unisender-go', headers: {} }
  const { status } = await herald.receive({ ...delivery, body: Buffer.from(posted), ...over })
  return [status, seen]
}

/** A text with the MD5 where it says `AUTH`. */
function proved(text: string, key = apiKey): string {
  return text.replace('AUTH', createHash('md5').update(text.replace('AUTH', key)).digest('hex'))
}

const accepted = [200, ['signed']]
const rejected = [401, []]

describe('the proof of Unisender Go', () => {
  it.each(vectors)('fits the vector $origin', async (vector) => {
    expect(await answerTo(vector.body, { apiKey: vector.secret })).toEqual(accepted)
    expect(await answerTo(`${vector.body} `, { apiKey: vector.secret })).toEqual(rejected)
  })

  it.each([
    ['behind the events', '{"status":"a","auth":"AUTH"}'],
    ['after white space', ' { "auth" \n:\t"AUTH", "status" : "a" } '],
    [
      'behind one inside of the metadata',
      `{"metadata":{"auth":"${'a'.repeat(32)}"},"auth":"AUTH"}`,
    ],
    ['behind one in a text', String.raw`{"status":"{\"auth\":","comment":"\\","auth":"AUTH"}`],
    ['before the same text again', '{"auth":"AUTH","auth":"x","status":"auth"}'],
  ])('fits where it stands %s', async (_, text) => {
    expect(await answerTo(proved(text))).toEqual(accepted)
  })

  it.each([
    ['without one', '{"status":"a"}'],
    ['with an empty one', '{"auth":"","status":"a"}'],
    ['with one in upper case', proved('{"auth":"AUTH"}').toUpperCase().replace('AUTH', 'auth')],
    ['with one that is longer', `{"auth":"${'a'.repeat(33)}"}`],
    ['with one that is not text', '{"auth":12345678901234567890123456789012}'],
    ['with one inside of it only', proved('{"metadata":{"auth":"AUTH"}}')],
    ['with that of another key', proved('{"auth":"AUTH"}', other)],
    ['with that of another body', body.replace('delivered', 'spam')],
    ['with the key as it is', `{"auth":"${apiKey}"}`],
    ['that is empty', ''],
    ['that ends in a text', '{"status":"a'],
  ])('refuses a body %s', async (_, text) => {
    expect(await answerTo(text)).toEqual(rejected)
  })

  it('is checked with each key of a list', async () => {
    expect(await answerTo(body, { apiKey: [other, apiKey] })).toEqual(accepted)
    expect(await answerTo(body, { apiKey: [other] })).toEqual(rejected)
  })

  it.each([{}, { 'content-encoding': 'gzip' }])(
    'is over the JSON inside of gzip, with the headers %j',
    async (headers) => {
      // Bytes that were read already were decoded by whoever read them, if the header was there.
      const read = 'content-encoding' in headers ? body : gzipSync(body)
      expect(await answerTo(read, { apiKey }, { headers })).toEqual(accepted)
      expect(await answerTo(gzipSync(body.replace('ada', 'bob')))).toEqual(rejected)
    },
  )
})

it('a GET, which comes when the webhook is set active, is answered 200', async () => {
  expect(await answerTo('', { apiKey }, { method: 'GET' })).toEqual([200, []])
  expect(await answerTo('', { apiKey }, { method: 'PUT' })).toEqual([405, []])
})

describe('the options of Unisender Go', () => {
  it.each([
    ['no key', {}, 'ERR_SECRET_MISSING', 'apiKey'],
    ['no key in a list', { apiKey: [] }, 'ERR_SECRET_MISSING', 'apiKey'],
    ['an empty key', { apiKey: '' }, 'ERR_SECRET_MISSING', 'apiKey'],
    ['a short key', { apiKey: 'short' }, 'ERR_SECRET_TOO_SHORT', 'apiKey'],
    ['a key in white space', { apiKey: ` ${apiKey}` }, 'ERR_SECRET_WHITESPACE', 'apiKey'],
    ['a verifier beside the key', { apiKey, verify: () => true }, 'ERR_OPTION_INVALID', 'verify'],
  ])('with %s throw, and the message names the option', (_, options, code, option) => {
    expect(() => unisenderGo(options as UnisenderGoOptions)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(`"${option}"`) }),
    )
  })
})
