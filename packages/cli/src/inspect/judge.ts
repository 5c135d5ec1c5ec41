import {
  createHerald,
  type EventDraft,
  type HeraldEvent,
  type Item,
  type Logger,
  type Provider,
  type Reply,
} from '@mailherald/core'
import { wholeBody } from '@mailherald/core/node'
import type { Verdict, Verifier } from '@mailherald/core/verify'
import type { RawRequest } from './raw-request.js'

/** One payload, and what its normalizer made of it. */
export interface Reading {
  readonly item: Item
  readonly drafts: readonly EventDraft[]
}

/** What a herald does with a request. */
export interface Judgement {
  readonly reply: Reply
  /** Absent where it was not asked: a handshake, another method. */
  readonly verdict?: Verdict
  /** Why it was refused, for the log of the app. */
  readonly refusal?: { readonly code: string; readonly reason: string }
  readonly events: readonly HeraldEvent[]
  readonly readings: readonly Reading[]
}

/** What is judged, and when. */
export interface Case {
  readonly request: RawRequest
  readonly provider: Provider
  readonly account?: string | undefined
  readonly now?: number | undefined
}

/** Gives a request to a herald that only looks on. */
export async function judge({ request, provider, account, now }: Case): Promise<Judgement> {
  const seen: Seen = { verdicts: [], refusals: [], readings: [] }
  const events: HeraldEvent[] = []
  const herald = createHerald({
    providers: [watched(provider, seen)],
    logger: loggerTo(seen),
    ...(now !== undefined && { now: () => now }),
  })
  herald.on('*', { name: 'look on' }, (event) => void events.push(event))
  const reply = await herald.receive({
    provider: provider.id,
    method: request.method,
    url: request.url,
    headers: request.headers,
    body: (limits) => wholeBody(request.body, request.headers, limits),
    ...(account !== undefined && provider.anyAccount === true && { account }),
    ...(now !== undefined && { receivedAt: new Date(now) }),
  })
  const [verdict, refusal] = [seen.verdicts.at(-1), seen.refusals.at(-1)]
  return {
    reply,
    events,
    readings: seen.readings,
    ...(verdict !== undefined && { verdict }),
    ...(refusal !== undefined && { refusal }),
  }
}

interface Seen {
  readonly verdicts: Verdict[]
  readonly refusals: { code: string; reason: string }[]
  readonly readings: Reading[]
}

/** The provider, and what it says and reads is written down. */
function watched(provider: Provider, { verdicts, readings }: Seen): Provider {
  const verifier: Verifier = {
    ...provider.verifier,
    async verify(delivery, context) {
      const verdict = await provider.verifier.verify(delivery, context)
      verdicts.push(verdict)
      return verdict
    },
  }
  return {
    ...provider,
    verifier,
    normalize(item, context) {
      const drafts = provider.normalize(item, context)
      readings.push({ item, drafts })
      return drafts
    },
  }
}

/** The log names the check that refused; the answer never does. */
function loggerTo({ refusals }: Seen): Logger {
  const keep: Logger['warn'] = (_message, fields = {}) => {
    const { code, reason } = fields
    if (typeof code === 'string' && typeof reason === 'string') refusals.push({ code, reason })
  }
  return { debug() {}, info() {}, warn: keep, error: keep }
}
