import { describe, expect, it } from 'vitest'
import { acme, deliveries, rig } from '../../test-helpers/acme.js'

const [delivered] = deliveries(1)

describe('ingest', () => {
  it.each([
    ['a value', delivered],
    ['a text', JSON.stringify(delivered)],
    ['bytes', Buffer.from(JSON.stringify(delivered))],
  ])('handles %s as if it had been posted, vouched for by the caller', async (_, payload) => {
    const { herald } = rig()
    const seen: string[] = []
    herald.on('*', ({ id, authenticity }) => void seen.push(`${id} ${authenticity}`))
    const events = await herald.ingest('acme', payload, { authenticity: 'signed' })
    expect(seen).toEqual(['acme~delivered~e0 signed'])
    expect(events.map(({ id }) => id)).toEqual(['acme~delivered~e0'])
  })

  it('hands the headers to the provider', async () => {
    const seen: unknown[] = []
    const headed = acme()
    const { herald } = rig({
      providers: [
        {
          ...headed,
          read: ({ headers }) => [{ raw: delivered, eventId: String(seen.push(headers)) }],
        },
      ],
    })
    await herald.ingest('acme', '{}', { authenticity: 'none', headers: { 'webhook-id': 'w1' } })
    expect(seen).toEqual([{ 'webhook-id': 'w1' }])
  })

  it('shares its memory with the webhook: the same event is handled once', async () => {
    const { herald, post } = rig()
    let runs = 0
    herald.on('*', () => runs++)
    await post(delivered)
    await herald.ingest('acme', delivered, { authenticity: 'signed' })
    expect(runs).toBe(1)
  })

  it('rejects when a handler fails, and does on the next try what is not done', async () => {
    const { herald } = rig()
    const attempts: number[] = []
    herald.on('*', (_, { attempt }) => {
      attempts.push(attempt)
      if (attempt === 1) throw new Error('no database')
    })
    const again = () => herald.ingest('acme', delivered, { authenticity: 'none' })
    await expect(again()).rejects.toMatchObject({ code: 'ERR_HANDLER_FAILED' })
    await again()
    expect(attempts).toEqual([1, 2])
  })

  it.each([
    ['what is no JSON', '{', 'ERR_BODY_UNREADABLE'],
    ['what cannot be read', { kind: 'delivered' }, 'ERR_PAYLOAD_MALFORMED'],
    ['nothing', undefined, 'ERR_BODY_UNREADABLE'],
  ])('rejects %s', async (_, payload, code) => {
    const work = rig().herald.ingest('acme', payload, { authenticity: 'none' })
    await expect(work).rejects.toMatchObject({ code })
  })

  it('rejects an unknown account, and everything after close', async () => {
    const { herald } = rig()
    const work = herald.ingest('acme', delivered, { authenticity: 'none', account: 'eu' })
    await expect(work).rejects.toMatchObject({
      code: 'ERR_PROVIDER_UNKNOWN',
      message: expect.stringMatching(/"acme".*: acme\.$/),
      details: { asked: 'acme/eu', configured: ['acme'] },
    })
    await herald.close()
    const late = herald.ingest('acme', delivered, { authenticity: 'none' })
    await expect(late).rejects.toMatchObject({ code: 'ERR_CLOSED' })
  })
})
