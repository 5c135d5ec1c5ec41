import { describe, expect, it } from 'vitest'
import { isPing, normalize } from './normalize.js'
import type { LettermintPayload } from './payload.js'

function draftsOf(event: string, data: object = {}, envelope: object = {}) {
  const raw = { event, ...envelope, data: { recipient: 'user@example.com', ...data } }
  return normalize({ raw: raw as unknown as LettermintPayload })
}

describe('the time of an event', () => {
  const [earlier, later] = ['2026-01-15T10:00:00Z', '2026-01-15T11:00:00Z']

  it.each([
    ['message.opened', { opened_at: earlier }, { timestamp: later }],
    ['message.clicked', { clicked_at: earlier }, { timestamp: later }],
    ['message.unsubscribed', { unsubscribed_at: earlier }, { created_at: later }],
    ['message.sent', {}, { timestamp: earlier, created_at: later }],
    ['message.sent', {}, { created_at: earlier }],
  ])('%s with %j and %j is when it happened', (event, data, envelope) => {
    expect(draftsOf(event, data, envelope)).toMatchObject([{ occurredAt: new Date(earlier) }])
  })
})

describe('a message', () => {
  it.each([
    [[], {}],
    [{}, {}],
    [null, {}],
    [{ order: 'A1' }, { order: 'A1' }],
  ])('with the metadata %j has %j', (metadata, expected) => {
    expect(draftsOf('message.sent', { metadata })).toMatchObject([{ metadata: expected }])
  })

  it.each([
    ['receipt', ['receipt']],
    [null, []],
  ])('with the tag %j has the tags %j', (tag, tags) => {
    expect(draftsOf('message.sent', { tag })).toMatchObject([{ tags }])
  })

  it('that was accepted is one event for each address, whatever list it is on', () => {
    const lists = {
      to: ['Ann <ann@example.com>'],
      cc: ['bob@example.com'],
      bcc: ['ann@example.com'],
    }
    expect(draftsOf('message.created', lists)).toMatchObject([
      { type: 'email.queued', recipient: 'ann@example.com' },
      { type: 'email.queued', recipient: 'bob@example.com' },
    ])
  })
})

describe('a bounce', () => {
  it.each([
    ['message.hard_bounced', 'permanent'],
    ['message.soft_bounced', 'transient'],
  ])('by the name of %s is %s, whatever the code', (event, kind) => {
    for (const status_code of [450, 550, undefined]) {
      expect(draftsOf(event, { response: { status_code } })).toMatchObject([{ bounce: { kind } }])
    }
  })
})

describe('an open', () => {
  it.each([
    [{ machine: true, detected: false }, true],
    [{ machine: false, detected: true }, false],
    [{ detected: true }, true],
    [{ detected: false }, false],
    [{}, null],
    [undefined, null],
  ])('by the bot %j is automated: %j', (bot, automated) => {
    expect(draftsOf('message.opened', { bot })).toMatchObject([{ automated }])
  })
})

describe('an entry of the suppression list', () => {
  const entryOf = (data: object) =>
    draftsOf('suppression.added', { type: 'email', value: 'ann@example.com', ...data })

  it.each([
    ['hard_bounce', 'bounce'],
    ['spam_complaint', 'complaint'],
    ['unsubscribe', 'unsubscribe'],
    ['manual', 'manual'],
    ['solar_flare', 'other'],
    [undefined, undefined],
  ])('for %j has the reason %j, as a suppressed message has', (given, reason) => {
    expect(entryOf({ reason: given })).toMatchObject([{ type: 'suppression.added', reason }])
    expect(draftsOf('message.suppressed', { reason: given })).toMatchObject([
      { type: 'email.suppressed', reason: given, suppression: reason },
    ])
  })

  it.each([
    [{ scope: 'route', route_id: 'r1', project_id: 'p1' }, 'r1'],
    [{ scope: 'project', route_id: null, project_id: 'p1' }, 'p1'],
    [{ scope: 'team' }, 'team'],
    [{}, undefined],
  ])('of %j has the scope %j', (data, scope) => {
    expect(entryOf(data)).toMatchObject([{ scope }])
  })

  it.each(['domain', 'extension'])('for a %s names no recipient', (type) => {
    expect(draftsOf('suppression.added', { type, value: 'example.com' })).toMatchObject([
      { type: 'unknown', issues: [], recipient: undefined },
    ])
  })
})

describe('the test of a webhook', () => {
  it('is a ping, and nothing else is one', () => {
    expect(isPing({ raw: { event: 'webhook.test' } })).toBe(true)
    expect(isPing({ raw: { event: 'suppression.added', data: {} } })).toBe(false)
    expect(isPing({ raw: {} as LettermintPayload })).toBe(false)
  })
})
