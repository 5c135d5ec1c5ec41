import { describe, expect, it } from 'vitest'
import type { JsonValue } from '../../events/base.js'
import { completeEvents } from '../../normalize/complete.js'
import type { VerifiedDelivery } from '../../delivery.js'
import { shouldSuppress } from '../../events/should-suppress.js'
import { unverified } from '../../verify/unverified.js'
import { sendgrid, type SendGridEvent } from './index.js'
import { normalize } from './normalize.js'

const common = { email: 'ann@example.com', timestamp: 1_717_243_200, sg_event_id: 'ZXZ0LTE' }

function extend(event: string, fields: SendGridEvent = {}) {
  return normalize({ raw: { ...common, event, ...fields } })[0]
}

function eventOf(event: string, fields: SendGridEvent = {}) {
  const raw = { ...common, event, ...fields }
  const [found] = completeEvents(normalize({ raw }), {
    provider: sendgrid({ verify: unverified() }),
    delivery: { receivedAt: new Date(0), authenticity: 'none' } as VerifiedDelivery,
    item: { raw },
  })
  if (found === undefined) throw new Error('there is no event')
  return found
}

describe('normalize', () => {
  it.each([
    ['a1b2.recvd-7c9f-abcde-1-665AF0C0-3.0', 'a1b2'],
    ['14c5d75ce93.dfd.64b469.filter0001.16648.5515E0B88.0', '14c5d75ce93.dfd.64b469'],
    ['LRzXl_A.filterdrecv-p3mdw1-18-5F5FC76C-9.0', 'LRzXl_A'],
    ['a1b2.elsewhere.0', 'a1b2'],
    ['a1b2', 'a1b2'],
    ['.recvd', '.recvd'],
    ['', undefined],
    [undefined, undefined],
  ])('takes from %j the id that the send API returned', (id, messageId) => {
    expect(extend('delivered', id === undefined ? {} : { sg_message_id: id })).toMatchObject({
      messageId,
    })
  })

  it.each([
    [1_717_243_200, '2024-06-01T12:00:00.000Z'],
    ['1717243200', '2024-06-01T12:00:00.000Z'],
    [1_717_243_200_000, '2024-06-01T12:00:00.000Z'],
    ['1717243200000', '2024-06-01T12:00:00.000Z'],
  ])('reads the time %j', (timestamp, expected) => {
    expect(extend('open', { timestamp })?.occurredAt).toEqual(new Date(expected))
  })

  it.each([
    ['welcome', ['welcome']],
    [
      ['welcome', 'june'],
      ['welcome', 'june'],
    ],
    [[], []],
    ['', []],
  ])('takes %j for tags', (category, tags) => {
    expect(extend('delivered', { category })).toMatchObject({ tags })
  })

  it('gives what is not its own as metadata, also under names that objects have', () => {
    const raw = JSON.parse(
      '{"email":"ann@example.com","event":"open","order_id":"1","__proto__":{"a":"b"},"toString":"x","pool":{},"cert_err":1,"nlvx_a":"y","marketing_campaign_z":"z"}',
    ) as SendGridEvent
    const metadata = (normalize({ raw })[0] as { metadata?: Record<string, JsonValue> }).metadata
    expect(Object.entries(metadata ?? {})).toEqual([
      ['order_id', '1'],
      ['__proto__', { a: 'b' }],
      ['toString', 'x'],
    ])
    expect(Object.getPrototypeOf(metadata)).toBe(Object.prototype)
  })

  it.each([
    [{ type: 'bounce', status: '4.2.2' }, 'permanent'],
    [{ type: 'blocked', status: '5.7.1' }, 'transient'],
    [{ status: '5.1.1' }, 'permanent'],
    [{ type: 'new', status: '4.4.7' }, 'transient'],
    [{ status: '550' }, 'permanent'],
    [{ type: 'constructor' }, 'undetermined'],
    [{}, 'undetermined'],
  ])('takes a bounce with %j for %s', (fields, kind) => {
    expect(extend('bounce', fields)).toMatchObject({ bounce: { kind } })
  })

  it('does not advise to suppress a blocked address, unless its server says that it does not exist', () => {
    const advice = (fields: SendGridEvent) => shouldSuppress(eventOf('bounce', fields)).suppress
    expect(advice({ type: 'bounce', status: '5.1.1', reason: '550 5.1.1 unknown' })).toBe(true)
    expect(advice({ type: 'blocked', status: '5.2.2', reason: '552 5.2.2 over quota' })).toBe(false)
    expect(advice({ type: 'blocked', reason: 'unable to get mx info' })).toBe(false)
    expect(advice({ type: 'blocked', status: '5.1.1', reason: '550 5.1.1 unknown' })).toBe(true)
  })

  it.each([
    ['Bounced Address', { type: 'email.suppressed', suppression: 'bounce' }],
    ['unsubscribed address', { type: 'email.suppressed', suppression: 'unsubscribe' }],
    ['Spam Reporting Address', { type: 'email.suppressed', suppression: 'complaint' }],
    ['Invalid', { type: 'email.rejected' }],
    ['Spam Content', { type: 'email.rejected' }],
    ['toString', { type: 'email.rejected' }],
    ['Invalid SMTPAPI header', { type: 'email.failed' }],
    ['Recipient List over Package Quota', { type: 'email.failed' }],
  ])('tells a drop for %j from the others', (reason, expected) => {
    expect(extend('dropped', { reason })).toMatchObject({ ...expected, reason })
  })

  it.each([
    [true, true, 'privacy-proxy'],
    [false, false, undefined],
    ['true', true, 'privacy-proxy'],
    [undefined, null, undefined],
  ])('takes sg_machine_open %j for automated %j, by %j', (machine, automated, automatedBy) => {
    const fields = machine === undefined ? {} : { sg_machine_open: machine as boolean }
    expect(extend('open', fields)).toMatchObject({ automated, automatedBy })
  })

  it('says nothing of machines on a click', () => {
    expect(extend('click', { url: 'https://example.com/', sg_machine_open: true })).toMatchObject({
      automated: null,
    })
  })

  it("gives the reader's address only: elsewhere it is SendGrid's own", () => {
    const ip = '192.0.2.10'
    expect(extend('open', { ip })).toMatchObject({ ip })
    expect(extend('click', { ip, url: 'https://example.com/' })).toMatchObject({ ip })
    for (const event of ['delivered', 'deferred', 'bounce', 'dropped', 'group_unsubscribe']) {
      expect(extend(event, { ip, asm_group_id: 1 })).not.toHaveProperty('ip')
    }
  })

  it('gives the group as the scope, and "all" where the recipient wants no mail at all', () => {
    expect(extend('group_unsubscribe', { asm_group_id: 10 })).toMatchObject({ scope: '10' })
    expect(extend('GROUP_UNSUBSCRIBE', { asm_group_id: 10 })).toMatchObject({ scope: '10' })
    expect(extend('group_resubscribe', { asm_group_id: '10' })).toMatchObject({ scope: '10' })
    expect(extend('unsubscribe', { asm_group_id: 10 })).toMatchObject({ scope: 'all' })
  })

  it.each([
    ['Unsubscribed Address', '10'],
    ['Bounced Address', undefined],
    ['Spam Reporting Address', undefined],
  ])('of a drop for "%s" gives the group %j as the scope', (reason, scope) => {
    expect(extend('dropped', { reason, asm_group_id: 10 })).toMatchObject({ scope })
  })

  it.each([
    ['421 4.7.0 try again later', '0', { smtpCode: 421, enhancedCode: '4.7.0', attempt: 0 }],
    ['unable to deliver [IPs were throttled]', '12', { attempt: 12 }],
  ])('reads the deferral %j', (response, attempt, deferral) => {
    expect(extend('deferred', { response, attempt })).toMatchObject({
      deferral: { ...deferral, reason: response },
    })
  })

  it('stays an event with custom arguments that are named like the parts of inbound mail', () => {
    expect(extend('delivered', { files: [], fields: {} })).toMatchObject({
      type: 'email.delivered',
    })
  })

  it('tells opens apart that have neither an id nor a time', () => {
    const idOf = (useragent: string) =>
      eventOf('open', { sg_event_id: '', timestamp: '', sg_message_id: 'm1', useragent }).id
    expect(idOf('Mail/1')).not.toBe(idOf('Mail/2'))
  })

  it('takes sg_event_id for the id, and without it what tells events apart', () => {
    const idOf = (fields: SendGridEvent) =>
      eventOf('unsubscribe', { sg_event_id: '', ...fields }).id
    expect(idOf({ sg_event_id: 'a' })).toBe('sendgrid~unsubscribe~a')
    expect(idOf({ category: 'a' })).toBe(idOf({ category: 'b' }))
    const ids = [{}, { email: 'bob@example.com' }, { timestamp: 1 }, { event: 'open' }].map(idOf)
    expect(new Set(ids).size).toBe(4)
  })

  it('hands out what concerns no recipient without losing it', () => {
    expect(extend('account_status_change', { email: '' })).toMatchObject({
      type: 'unknown',
      issues: [],
    })
    // SendGrid is known to send these: an issue would have it deliver them again for a day.
    expect(extend('dropped', { email: '' })).toMatchObject({ type: 'unknown', issues: [] })
    expect(extend('bounce', { email: '' })).toMatchObject({
      type: 'unknown',
      providerEventId: 'ZXZ0LTE',
      issues: [{ path: 'email' }],
    })
  })
})

describe('an event without a field that it can do without', () => {
  it.each([
    ['bounce', 'email.bounced'],
    ['deferred', 'email.deferred'],
    ['dropped', 'email.rejected'],
    ['spamreport', 'email.complained'],
    ['unsubscribe', 'email.unsubscribed'],
    ['open', 'email.opened'],
    ['click', 'email.clicked'],
  ])('keeps its type: %s without an address is %s', (event, type) => {
    const message = { email: '', sg_message_id: 'a1.recvd-1' }
    expect(extend(event, message)).toMatchObject({ type, recipient: null, messageId: 'a1' })
    expect(extend(event, { email: '' })).toMatchObject({ type: 'unknown' })
  })

  it('is a click without its link', () => {
    expect(extend('click')).toMatchObject({ type: 'email.clicked', url: undefined })
  })

  it.each(['processed', 'delivered', 'cancel_drop'])(
    'is unknown where %s names no address',
    (event) => {
      expect(extend(event, { email: '', sg_message_id: 'a1.recvd-1' })).toMatchObject({
        type: 'unknown',
        messageId: 'a1',
        issues: [{ path: 'email' }],
      })
    },
  )
})

describe('what a custom argument cannot do', () => {
  it('make received mail of an event: it has a name', () => {
    const custom = { files: [], fields: {} }
    expect(extend('delivered', custom)).toMatchObject({
      type: 'email.delivered',
      recipient: 'ann@example.com',
      metadata: custom,
    })
  })
})

describe('events without an id and without a time', () => {
  it('stay apart where they differ in anything', () => {
    const bare = { sg_event_id: '', timestamp: '', sg_message_id: 'a1.recvd-1' }
    const ids = ['one', 'two'].map((useragent) => eventOf('open', { ...bare, useragent }).id)
    expect(new Set(ids).size).toBe(2)
  })
})
