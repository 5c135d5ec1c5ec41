import { eventTypes } from '@mailherald/core'
import { describe, expect, it } from 'vitest'
import { rig } from '../test-helpers/rig.js'
import type { DeliveryLine, WholeDelivery, WholeEvent } from './view/shapes.js'

interface List {
  readonly rows: readonly DeliveryLine[]
}

async function shown(body: unknown) {
  const { post, ask, send, get } = rig()
  await post(body)
  const [row] = (await ask<List>('deliveries')).rows
  const path = `deliveries/${row?.id}`
  return {
    row,
    whole: await ask<WholeDelivery>(path),
    open: await ask<WholeDelivery>(`reveal/${path}`, {}),
    body: () => get(`/mailherald/-/${path}/body`),
    openBody: () => send(`/mailherald/-/reveal/${path}/body`),
  }
}

const markup = '<img src=x onerror="alert(1)"><script>alert(1)</script>'

describe('payloads of whoever', () => {
  it('with markup in every field come as text in JSON, which nothing renders', async () => {
    const event = {
      id: markup,
      to: `${markup}@example.com`,
      message: markup,
      metadata: { [markup]: markup },
      tags: [markup],
      type: 'email.bounced',
    }
    const { whole, body } = await shown(event)
    expect(JSON.stringify(whole)).toContain('alert(1)')
    const { headers } = await body()
    expect(headers.get('content-type')).toBe('application/octet-stream')
    expect(headers.get('content-disposition')).toBe('attachment')
    expect(headers.get('content-security-policy')).toContain('sandbox')
  })

  it('with names of JavaScript keep their fields, and change nothing', async () => {
    const json =
      '{"id":"x","__proto__":{"admin":true},"constructor":1,"toString":2,"hasOwnProperty":3}'
    const { whole } = await shown(Buffer.from(json))
    expect(Object.keys(whole.whole[0]?.raw as object)).toEqual(Object.keys(JSON.parse(json)))
    expect({}).not.toHaveProperty('admin')
  })

  it.each([
    ['one text of a mebibyte', { id: 'x', note: '"'.repeat(1024 * 1024) }],
    ['a hundred thousand fields', { id: 'x', all: Array.from({ length: 90_000 }, () => 1) }],
    ['sixty levels', { id: 'x', deep: nested(60) }],
    ['long names of fields', { id: 'x', [`k${'k'.repeat(100_000)}`]: 1 }],
    ['at signs only', { id: 'x', note: '@'.repeat(500_000) }],
  ])('of %s are shown cut, and soon', async (_, body) => {
    const begun = performance.now()
    const { whole, open } = await shown(body)
    expect(performance.now() - begun).toBeLessThan(3000)
    expect(JSON.stringify(whole).length).toBeLessThan(500_000)
    expect(JSON.stringify(open).length).toBeLessThan(500_000)
  })

  it.each([
    ['UTF-16', Buffer.from('{"to":"ann@example.com"}', 'utf16le')],
    ['UTF-16 with a mark', Buffer.from('\ufeff{"to":"ann@example.com"}', 'utf16le')],
    ['no text at all', Buffer.from([0, 1, 2, 255, 254, 0])],
  ])('in %s are not shown until addresses are asked for', async (_, bytes) => {
    const { body, openBody } = await shown(bytes)
    const masked = await body()
    expect([masked.status, await masked.text()]).toEqual([
      409,
      expect.stringContaining('ask for addresses'),
    ])
    expect(Buffer.from(await (await openBody()).arrayBuffer())).toEqual(bytes)
  })

  it('in Latin-1 and broken UTF-8 come byte by byte', async () => {
    const bytes = Buffer.from('{"id":"x","name":"\xc4nn\xff"}', 'latin1')
    const { body } = await shown(bytes)
    expect(Buffer.from(await (await body()).arrayBuffer())).toEqual(bytes)
  })

  it('show no address anywhere, and all of them when asked for', async () => {
    const ann = 'ann.lee@example.com'
    const mail = Buffer.from(`To: ${ann}\r\n\r\nHello`).toString('base64')
    const { row, whole, open, body, openBody } = await shown({
      id: 'x',
      to: ann,
      message: 'm-1',
      tags: [ann, `to ${ann}`],
      metadata: {
        [ann]: { deep: [ann] },
        mail,
        url: `https://example.com/?to=${encodeURIComponent(ann)}`,
      },
    })
    for (const each of [row, whole, await (await body()).text()]) {
      expect(JSON.stringify(each)).not.toContain('ann.lee')
      expect(JSON.stringify(each)).not.toContain(mail.slice(4, 30))
    }
    const [event] = open.whole as [WholeEvent]
    expect(event.fields).toMatchObject({ recipient: ann, tags: [ann, `to ${ann}`] })
    expect(await (await openBody()).text()).toContain(ann)
  })
})

function nested(depth: number): unknown {
  return depth === 0 ? 'deep' : [nested(depth - 1)]
}

it('where the value of a field is from, is found by its value', async () => {
  const { whole } = await shown({
    id: 'ev-1',
    to: 'Ann Lee <ann@example.com>',
    message: 'm-1',
    type: 'email.bounced',
    tags: ['spring'],
    metadata: { order: 1001 },
  })
  const [{ sources } = {} as WholeEvent] = whole.whole
  expect(sources).toMatchObject({
    providerType: ['type'],
    providerEventId: ['id'],
    recipient: ['to'],
    messageId: ['message'],
    'tags[0]': ['tags[0]'],
    'metadata.order': ['metadata.order'],
  })
  for (const ours of ['id', 'provider', 'receivedAt', 'test'])
    expect(sources).not.toHaveProperty(ours)
})

it('every type of event has a line, also where a provider leaves out what it should have', async () => {
  const { post, ask } = rig()
  for (const type of eventTypes) await post({ id: type, type, message: 'm', to: 'a@example.com' })
  const { rows } = await ask<List>('deliveries?limit=200')
  expect(rows).toHaveLength(eventTypes.length)
})
