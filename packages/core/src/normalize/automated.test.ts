import { describe, expect, it } from 'vitest'
import type { UndecidedEvent } from './automated.js'
import type { MailheraldError } from '../errors.js'
import type { HeraldEvent } from '../events/event-map.js'
import { createHerald } from '../herald.js'
import type { HeraldOptions } from '../options.js'
import { sendgrid } from '../providers/sendgrid/index.js'
import { unverified } from '../verify/unverified.js'

const common = { email: 'ann@example.com', timestamp: 1_717_243_200, useragent: 'Scanner/1.0' }
const click = { ...common, event: 'click', sg_event_id: 'c1', url: 'https://example.com/' }
const open = { ...common, event: 'open', sg_event_id: 'o1' }

type Check = NonNullable<HeraldOptions['isAutomated']>

/** What handlers get of a batch, and what is reported meanwhile. */
async function handled(payload: unknown, isAutomated?: Check) {
  const errors: MailheraldError[] = []
  const events: HeraldEvent[] = []
  const herald = createHerald({
    providers: [sendgrid({ verify: unverified() })],
    logger: false,
    onError: (error) => errors.push(error),
    ...(isAutomated !== undefined && { isAutomated }),
  })
  herald.on('*', (event) => void events.push(event))
  await herald.ingest('sendgrid', payload, { authenticity: 'signed' })
  return { events, errors }
}

/** What an event says of it, without what it does not have. */
function decision(event: HeraldEvent): object {
  const fields = Object.entries(event).filter(([name]) => name.startsWith('automated'))
  return Object.fromEntries(fields)
}

describe('isAutomated', () => {
  it.each([
    ['scanner', { automated: true, automatedBy: 'scanner' }],
    [true, { automated: true }],
    [false, { automated: false }],
    [undefined, { automated: null }],
    [null, { automated: null }],
  ] as const)('that answers %j decides what the provider left open: %j', async (answer, fields) => {
    const { events, errors } = await handled([open, click], () => answer)
    expect(events.map(decision)).toEqual([fields, fields])
    expect(errors).toEqual([])
  })

  it.each([[true], ['bot'], [{}]])('must be a function: %j is refused at start', (isAutomated) => {
    const start = () =>
      createHerald({
        providers: [sendgrid({ verify: unverified() })],
        isAutomated: isAutomated as never,
      })
    expect(start).toThrow(expect.objectContaining({ code: 'ERR_OPTION_INVALID' }))
    expect(start).toThrow('"isAutomated" must be a function')
  })

  it('sees the finished event, opens and clicks only', async () => {
    const seen: UndecidedEvent[] = []
    await handled([{ ...common, event: 'delivered', sg_event_id: 'd1' }, open, click], (event) => {
      seen.push(event)
      return undefined
    })
    expect(seen).toMatchObject([
      { id: 'sendgrid~open~o1', type: 'email.opened', userAgent: 'Scanner/1.0' },
      { id: 'sendgrid~click~c1', type: 'email.clicked', userAgent: 'Scanner/1.0' },
    ])
  })

  it('is not asked where the provider says it, so it cannot overrule the provider', async () => {
    const said = [
      { ...open, sg_machine_open: true },
      { ...open, sg_event_id: 'o2', sg_machine_open: false },
    ]
    let asked = 0
    const { events } = await handled(said, (event) => {
      asked++
      return event.id.endsWith('o2') ? 'bot' : false
    })
    expect(asked).toBe(0)
    expect(events).toMatchObject([
      { automated: true, automatedBy: 'privacy-proxy' },
      { automated: false },
    ])
    expect(events[1]).not.toHaveProperty('automatedBy')
  })

  it('that throws is reported, and the event comes all the same with null', async () => {
    const cause = new Error('no list')
    const { events, errors } = await handled([open, click], () => {
      throw cause
    })
    expect(events).toMatchObject([
      { type: 'email.opened', automated: null },
      { type: 'email.clicked', automated: null },
    ])
    expect(errors).toMatchObject([
      {
        code: 'ERR_AUTOMATED_CHECK_FAILED',
        details: { provider: 'sendgrid', event: 'sendgrid~open~o1' },
        cause,
      },
      { code: 'ERR_AUTOMATED_CHECK_FAILED' },
    ])
  })

  it.each([
    ['a promise', () => Promise.resolve(true)],
    ['a promise that fails', () => Promise.reject(new Error('too late'))],
    ['a name of its own', () => 'robot'],
    ['a name that every object inherits', () => 'constructor'],
    ['a number', () => 1],
  ])('that answers with %s has decided nothing, and is reported', async (_, check) => {
    const { events, errors } = await handled([click], check as Check)
    expect(events).toMatchObject([{ automated: null }])
    expect(events[0]).not.toHaveProperty('automatedBy')
    expect(errors).toMatchObject([{ code: 'ERR_AUTOMATED_CHECK_FAILED' }])
  })

  it('cannot change the event that it is asked about', async () => {
    const { events, errors } = await handled([click], (event) => {
      Object.assign(event, { automated: false, url: 'https://example.org/' })
      return 'bot'
    })
    expect(events).toMatchObject([{ automated: null, url: 'https://example.com/' }])
    expect(errors).toMatchObject([{ code: 'ERR_AUTOMATED_CHECK_FAILED' }])
  })

  it('does not change ids', async () => {
    const { sg_event_id: _open, ...namelessOpen } = open
    const { sg_event_id: _click, ...namelessClick } = click
    const idsWith = async (check?: Check) =>
      (await handled([namelessOpen, namelessClick, open], check)).events.map(({ id }) => id)
    expect(await idsWith(() => 'bot')).toEqual(await idsWith())
  })

  it('has decided before the event is stored in a queue', async () => {
    const stored: unknown[] = []
    const herald = createHerald({
      providers: [sendgrid({ verify: unverified() })],
      queue: { enqueue: async (jobs) => void stored.push(...jobs) },
      isAutomated: () => 'scanner',
    })
    await herald.ingest('sendgrid', [click], { authenticity: 'signed' })
    expect(JSON.stringify(stored)).toContain('"automatedBy":"scanner"')
  })
})
