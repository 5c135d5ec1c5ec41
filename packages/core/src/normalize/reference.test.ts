import { describe, expect, it } from 'vitest'
import type { HeraldEvent } from '../events/event-map.js'
import { createHerald } from '../herald.js'
import { postal } from '../providers/postal/index.js'
import { sendgrid } from '../providers/sendgrid/index.js'
import { unverified } from '../verify/unverified.js'

const open = {
  email: 'ann@example.com',
  timestamp: 1_717_243_200,
  event: 'open',
  sg_event_id: 'o1',
}

async function eventOf(provider: 'sendgrid' | 'postal', payload: unknown): Promise<HeraldEvent> {
  const events: HeraldEvent[] = []
  const verify = unverified()
  const herald = createHerald({
    providers: [sendgrid({ verify }), postal({ verify })],
    logger: false,
  })
  herald.on('*', (event) => void events.push(event))
  await herald.ingest(provider, payload, { authenticity: 'signed' })
  return events[0] as HeraldEvent
}

describe('event.reference', () => {
  it.each(['mailherald_reference', 'X-Mailherald-Reference', 'x-mailherald-reference'])(
    'is what the metadata has as %s',
    async (name) => {
      const event = await eventOf('sendgrid', { ...open, [name]: 'order-42' })
      expect(event).toMatchObject({ reference: 'order-42', metadata: { [name]: 'order-42' } })
    },
  )

  it('is first what has the exact name, then the header', async () => {
    const both = { 'x-mailherald-reference': 'header', mailherald_reference: 'exact' }
    expect(await eventOf('sendgrid', { ...open, ...both })).toMatchObject({ reference: 'exact' })
  })

  it('is the first of a header that comes as a list', async () => {
    const listed = { 'X-Mailherald-Reference': ['order-42'] }
    expect(await eventOf('sendgrid', { ...open, ...listed })).toMatchObject({
      reference: 'order-42',
    })
  })

  it.each([undefined, '', null, {}, []])('is absent where it is %j', async (value) => {
    const event = await eventOf('sendgrid', { ...open, mailherald_reference: value })
    expect(event).not.toHaveProperty('reference')
  })

  it('leaves ids as they are', async () => {
    const [without, with_] = await Promise.all([
      eventOf('sendgrid', open),
      eventOf('sendgrid', { ...open, mailherald_reference: 'order-42' }),
    ])
    expect(with_.id).toBe(without.id)
  })

  it('is the one place that the provider has for a text', async () => {
    const message = { id: 1, to: 'ann@example.com', tag: 'order-42' }
    const payload = { event: 'MessageSent', uuid: 'u1', payload: { message, status: 'Sent' } }
    expect(await eventOf('postal', payload)).toMatchObject({
      reference: 'order-42',
      tags: ['order-42'],
    })
  })
})
