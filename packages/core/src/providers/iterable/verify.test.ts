import { describe, expect, it } from 'vitest'
import type { HeraldEvent } from '../../events/event-map.js'
import { createHerald } from '../../herald.js'
import { iterable, type IterableOptions } from './index.js'

const authToken = 'J1qK1c18UUGJFAzz9xnH56584l4'
const other = 'another-token-of-another-webhook'
const body = Buffer.from('{"email":"ada@example.com","eventName":"emailComplaint"}')

async function answerTo(
  authorization: string | string[],
  options: IterableOptions = { authToken },
) {
  const herald = createHerald({ providers: [iterable(options)], logger: false })
  const events: HeraldEvent[] = []
  herald.on('*', (event) => void events.push(event))
  const delivery = { provider: 'iterable', method: 'POST', url: '/iterable', body }
  const { status } = await herald.receive({ ...delivery, headers: { authorization } })
  return [status, events.map(({ authenticity }) => authenticity)]
}

describe('the token of Iterable', () => {
  it.each(['', 'OAuth2 ', 'Basic ', 'Bearer ', 'bearer  '])(
    'is accepted with %j before it',
    async (scheme) => {
      expect(await answerTo(`${scheme}${authToken}`)).toEqual([200, ['shared-secret']])
    },
  )

  it.each<[string, string | string[]]>([
    ['missing', ''],
    ['another', other],
    ['longer', `${authToken}a`],
    ['behind another word', `Digest ${authToken}`],
    ['behind a word without a blank', `Basic${authToken}`],
    ['there twice', [authToken, authToken]],
  ])('is refused where it is %s', async (_, authorization) => {
    expect(await answerTo(authorization)).toEqual([401, []])
  })

  it('is looked for in a list', async () => {
    expect(await answerTo(authToken, { authToken: [other, authToken] })).toMatchObject([200, {}])
    expect(await answerTo(authToken, { authToken: [other] })).toEqual([401, []])
  })

  it.each([
    ['missing', {}, 'ERR_SECRET_MISSING'],
    ['short', { authToken: 'short' }, 'ERR_SECRET_TOO_SHORT'],
    ['in white space', { authToken: ` ${authToken}` }, 'ERR_SECRET_WHITESPACE'],
  ])('cannot be %s, and the message names the option', (_, options, code) => {
    expect(() => iterable(options as IterableOptions)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining('"authToken"') }),
    )
  })
})
