import { providerList } from '@mailherald/core/providers'
import { describe, expect, it } from 'vitest'

// Answered 401 although Amazon SNS does not try again: it sends the credentials of its URL only upon a challenge.
const challenged: ReadonlySet<string> = new Set(['amazon-ses'])

// Signs nothing, but has a secret of its own in every delivery.
const proving: ReadonlySet<string> = new Set(['inbound-new', 'iterable', 'socketlabs'])

describe.each(providerList)('what is said of $id', (provider) => {
  const { id, ack, answers, batch, emits, inbound, option, retries, signs } = provider

  it('fits how it is set up: what signs has an option for its secret, what does not has verify', () => {
    expect(signs.length > 0 || proving.has(id)).toBe(option !== 'verify')
  })

  it('fits what it emits: who hands inbound messages over says how', () => {
    expect(inbound !== undefined).toBe(emits.includes('email.received'))
  })

  it('is linked where it says how often it tries again', () => {
    const isLinked = retries.source?.startsWith('https://') ?? false
    expect(retries.schedule === undefined || isLinked).toBe(true)
    expect(batch === 'many' || batch >= 1).toBe(true)
  })

  it('is heeded: where a 4xx loses the delivery, no answer of ours for a passing fault is one', () => {
    const loses = answers.some(
      ({ upon, effect }) =>
        /\b4xx\b|any other 4/.test(upon) && !/inbound/.test(upon) && effect !== 'retried',
    )
    const { retry, refused = 401, unreadable = 400, tooLarge = 413 } = ack
    // A body over the limit stays one: a provider may say on purpose that it is final.
    const size = ack.tooLarge === undefined ? [tooLarge] : []
    const passing = challenged.has(id) ? [retry] : [retry, refused, unreadable, ...size]
    const lost = passing.filter((status) => status >= 400 && status < 500 && status !== 429)
    expect(loses ? lost : []).toEqual([])
  })
})
