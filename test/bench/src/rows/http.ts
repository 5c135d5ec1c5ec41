import autocannon from 'autocannon'
import { start, type Observed, type Server, type Side, type Stack } from '../servers/start.js'
import { body, target } from '../servers/target.js'
import { short, spreadOf, type Effort, type Outcome, type Row } from '../row.js'
import { takeTurns, times, type Measure } from '../take-turns.js'

const connections = 32

function genuine(stack: Stack): (side: Side) => Load {
  return (side) => ({ stack, side, path: target.genuine, status: 200 })
}

function stackRow(name: string, stack: Stack, atLeast: number, reference: string): Row {
  const load = genuine(stack)
  return {
    name,
    reference,
    target: { atLeast },
    measure: (effort) =>
      underLoad(
        {
          ours: load('ours'),
          reference: load('reference'),
          [floors.raw[stack]]: load('raw'),
          [floors.promised]: load('promised'),
          [floors.bare]: load('bare'),
        },
        effort,
      ),
  }
}

const floors = {
  raw: {
    express: '`express.raw()`, `JSON.parse` and a handler',
    'nest-express': 'a controller with `rawBody: true` that parses the bytes',
    'nest-fastify': 'a controller with `rawBody: true` that parses the bytes',
  },
  promised:
    'the same, with every check and reading that ours promises, by hand for this one payload',
  handed: "the framework's own raw body, handed to a herald",
  bare: 'the bytes collected and parsed before the framework routes',
} as const

/**
 * What a request takes of the server's processor, ours against the same by hand: a service pays for that. It is warm: what
 * compiling takes in its first seconds is not counted.
 */
function serviceRow(name: string, stack: Stack): Row {
  return {
    name: `as a service: ${name}, processor time of a delivery`,
    reference: floors.promised.replace('the same', 'its raw body'),
    target: { atLeast: 1 },
    measure: async (effort) => {
      const load = genuine(stack)
      return underLoad(
        { ours: load('ours'), reference: load('promised'), [floors.handed]: load('handed') },
        effort,
        'processor',
      )
    },
  }
}

/** What it costs to observe: in requests a second, and in the server's processor time, which other work changes least. */
function observedRows(
  observer: string,
  { side, atLeast, beside = {} }: Observing,
): readonly [Row, Row] {
  const load = genuine('express')
  const floors = Object.entries(beside).map(([name, each]) => [name, load(each)] as const)
  const loads = { ours: load(side), reference: load('ours'), ...Object.fromEntries(floors) }
  const [reference, target] = ['the same without `observe`', { atLeast }]
  return [
    {
      name: `observe: Express, posts a second ${observer}`,
      reference,
      target,
      measure: (effort) => underLoad(loads, effort),
    },
    {
      name: `observe: Express, processor time of a delivery ${observer}`,
      reference,
      target,
      measure: (effort) => underLoad(loads, effort, 'processor'),
    },
  ]
}

interface Observing {
  readonly side: Observed
  readonly atLeast: number
  readonly beside?: Readonly<Record<string, Observed>>
}

export const http: readonly Row[] = [
  serviceRow('Express', 'express'),
  serviceRow('Nest on Express', 'nest-express'),
  serviceRow('Nest on Fastify', 'nest-fastify'),
  stackRow(
    `Express, one event a post, keep-alive, ${connections} connections`,
    'express',
    1,
    '`express.json()` and a handler that sends 200',
  ),
  stackRow(
    'Nest on Express, the same',
    'nest-express',
    0.95,
    'a plain controller with a JSON body',
  ),
  stackRow(
    'Nest on Fastify, the same',
    'nest-fastify',
    0.95,
    'a plain controller with a JSON body',
  ),
  // Without an observer, both sides are the same app: the row shows how far two of them are apart.
  ...observedRows('without `observe`', { side: 'ours', atLeast: 0.99 }),
  ...observedRows('with `@mailherald/otel`, exported to nowhere', {
    side: 'otel',
    atLeast: 0.9,
    beside: {
      'an observer that does nothing': 'empty',
      'the SDK by hand, with as many spans and measurements': 'sdk',
      '`@mailherald/otel`, one trace in ten sampled': 'sampled',
    },
  }),
  ...observedRows('with the inspector, in memory', {
    side: 'inspected',
    atLeast: 0.95,
    beside: { 'an observer that keeps what it is told of the last 500, and nothing else': 'kept' },
  }),
  {
    name: 'Express: forged posts refused a second',
    reference: 'genuine posts accepted a second by the same app',
    target: { atLeast: 1 },
    measure: (effort) =>
      underLoad(
        {
          ours: { stack: 'express', side: 'ours', path: target.forged, status: 401 },
          reference: { stack: 'express', side: 'ours', path: target.genuine, status: 200 },
        },
        effort,
      ),
  },
]

interface Load {
  readonly stack: Stack
  readonly side: Side
  readonly path: string
  readonly status: number
}

interface Loads {
  readonly ours: Load
  readonly reference: Load
  readonly [floor: string]: Load
}

/** Requests a second of each, in turn, and what a request takes of the server's processor time; either can be what counts. */
async function underLoad(
  loads: Loads,
  effort: Effort,
  counted: 'requests' | 'processor' = 'requests',
): Promise<Outcome> {
  const servers: Server[] = []
  const shares: Record<string, number[]> = {}
  try {
    const measures: Record<string, Measure> = {}
    for (const [name, load] of Object.entries(loads)) {
      const server = await start(load.stack, load.side)
      servers.push(server)
      if (counted === 'processor') await rate(server.origin, load, warmingUp(effort))
      measures[name] = async () => {
        const before = await server.processorMs()
        const { perSecond, requests } = await rate(server.origin, load, effort)
        const share = ((await server.processorMs()) - before) / requests
        ;(shares[name] ??= []).push(share * 1000)
        return counted === 'requests' ? perSecond : 1 / share
      }
    }
    const { ours, reference, ...others } = measures
    if (ours === undefined || reference === undefined) throw new Error('a side is missing')
    const outcome = await takeTurns(
      { ours, reference, floors: others },
      effort.httpRounds,
      times((value) => `${short(counted === 'requests' ? value : 1000 * value)}/s`),
    )
    const processor = (side: string) => short(spreadOf((shares[side] ?? []).slice(1)).median)
    return {
      ...outcome,
      detail: `${outcome.detail}; ${processor('ours')} µs : ${processor('reference')} µs of the server's processor`,
    }
  } finally {
    for (const server of servers) server.stop()
  }
}

function warmingUp(effort: Effort): Effort {
  return { ...effort, httpMs: effort.httpMs * 4 }
}

/** Every request is another event: the tag in the body is replaced for each. */
async function rate(
  origin: string,
  { path, status }: Load,
  { httpMs }: Effort,
): Promise<{ perSecond: number; requests: number }> {
  const result = await autocannon({
    url: origin + path,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    idReplacement: true,
    connections,
    duration: httpMs / 1000,
    sampleInt: Math.min(1000, httpMs / 4),
  })
  const { count = 0 } = result.statusCodeStats?.[`${status}`] ?? {}
  if (count === 0 || count < result.requests.total || result.errors > 0) {
    throw new Error(`${origin}${path} answered otherwise than with ${status}`)
  }
  return { perSecond: count / result.duration, requests: count }
}
