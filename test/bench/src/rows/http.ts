import autocannon from 'autocannon'
import { start, type Side, type Stack } from '../servers/start.js'
import { body, target } from '../servers/target.js'
import { short, spreadOf, type Effort, type Outcome, type Row } from '../row.js'

const connections = 32

function stackRow(name: string, stack: Stack, atLeast: number, reference: string): Row {
  return {
    name,
    reference,
    target: { atLeast },
    measure: (effort) =>
      inTurn(
        { stack, side: 'ours', path: target.genuine, status: 200 },
        { stack, side: 'reference', path: target.genuine, status: 200 },
        effort,
      ),
  }
}

export const http: readonly Row[] = [
  stackRow(
    `Express, one event a post, keep-alive, ${connections} connections`,
    'express',
    1,
    '`express.json()` and a handler that sends 200',
  ),
  stackRow('Nest on Express, the same', 'nest-express', 0.95, 'a controller with a JSON body'),
  stackRow('Nest on Fastify, the same', 'nest-fastify', 0.95, 'a controller with a JSON body'),
  {
    name: 'Express: forged posts refused a second',
    reference: 'genuine posts accepted a second by the same app',
    target: { atLeast: 1 },
    measure: (effort) =>
      inTurn(
        { stack: 'express', side: 'ours', path: target.forged, status: 401 },
        { stack: 'express', side: 'ours', path: target.genuine, status: 200 },
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

/** Puts both under load in turn: requests a second of ours as a multiple of the reference's. */
async function inTurn(ours: Load, reference: Load, effort: Effort): Promise<Outcome> {
  const servers = [await start(ours.stack, ours.side), await start(reference.stack, reference.side)]
  const [a, b] = servers
  if (a === undefined || b === undefined) throw new Error('a server did not start')
  try {
    await rate(a.origin, ours, effort)
    await rate(b.origin, reference, effort)
    const rounds: { ours: number; reference: number }[] = []
    for (let round = 0; round < effort.httpRounds; round++) {
      rounds.push({
        ours: await rate(a.origin, ours, effort),
        reference: await rate(b.origin, reference, effort),
      })
    }
    const median = (side: 'ours' | 'reference') =>
      short(spreadOf(rounds.map((round) => round[side])).median)
    return {
      ...spreadOf(rounds.map((round) => round.ours / round.reference)),
      unit: '×',
      detail: `${median('ours')}/s : ${median('reference')}/s`,
    }
  } finally {
    for (const server of servers) server.stop()
  }
}

/** Requests a second. Every one is another event: the tag in the body is replaced for each. */
async function rate(origin: string, { path, status }: Load, { httpMs }: Effort): Promise<number> {
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
  return count / result.duration
}
