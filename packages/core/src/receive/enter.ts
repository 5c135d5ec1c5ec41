import { admit, precheck, type AdmitContext } from './admit.js'
import { refuse, type AnswerParts } from './answer.js'
import type { BodyBudget, BodyShare } from './body-budget.js'
import {
  jsonReply,
  type Delivery,
  type IncomingDelivery,
  type Reply,
  type VerifiedDelivery,
} from '../delivery.js'
import { MailheraldError } from '../errors.js'
import { decodeBody, readBody } from './incoming-body.js'
import { andThen, type MaybePromise } from '../util/maybe-promise.js'
import type { Writable } from '../util/writable.js'
import type { Probe, Provider } from '../provider.js'

/** What the entrance needs to know of the herald. */
export interface EntryParts extends AnswerParts {
  readonly bodies: BodyBudget
  readonly bodyTimeoutMs: number
  readonly now: () => number
  readonly fetch: typeof globalThis.fetch
}

/** A delivery at the door. */
export interface Arrival {
  readonly provider: Provider
  readonly incoming: IncomingDelivery
  /** Of the bytes that the herald may hold. */
  readonly share: BodyShare
}

/** A delivery on its way in. */
interface Visit {
  readonly arrival: Arrival
  readonly provider: Provider
  readonly delivery: Writable<Delivery>
  readonly context: AdmitContext
  readonly parts: EntryParts
}

type Entered = MaybePromise<VerifiedDelivery | Reply>

/**
 * The delivery, verified and with its body; or what to answer instead. What the URL and the headers give away is
 * refused before a byte of the body is read.
 *
 * @throws {MailheraldError} for what is wrong with the request, and `ERR_VERIFIER_FAILED`
 */
export function enter(arrived: Arrival, parts: EntryParts): Entered {
  const arrival = arrived.incoming.method === 'GET' ? withoutBody(arrived) : arrived
  const { provider, incoming } = arrival
  const delivery = headOf(incoming, parts)
  parts.watch?.arrived(delivery)
  const context = { now: parts.now(), fetch: parts.fetch, logger: parts.logger }
  const visit = { arrival, provider, delivery, context, parts }
  if (!includes(provider.methods, incoming.method)) return probeReply(visit)
  if (isBodyNeeded(provider)) return enterByBody(visit)
  return admitted(visit, () => readBody(arrival, parts))
}

/** The body is read first: it holds the proof, or tells a probe. */
function enterByBody(visit: Visit): Entered {
  const { arrival, provider, delivery, context, parts } = visit
  const checked = isWorthChecking(arrival) ? precheck(provider, delivery, context) : undefined
  return andThen(checked, (refusal): Entered => {
    if (refusal !== undefined) return refuse(visit, refusal, parts)
    return andThen(readBody(arrival, parts), (body): Entered => {
      delivery.body = body
      const answer = provider.handshake?.answer?.(delivery)
      return answer ?? admitted(visit, () => decodeBody(arrival, body))
    })
  })
}

function admitted(visit: Visit, bodyOf: () => MaybePromise<Uint8Array>): Entered {
  const { provider, delivery, context, parts } = visit
  return andThen(admit(provider, delivery, context), (verified): Entered => {
    if (!('authenticity' in verified)) return refuse(visit, verified, parts)
    return andThen(bodyOf(), (body) => {
      delivery.body = body
      return verified
    })
  })
}

function includes(methods: readonly string[], method: string): boolean {
  return methods.includes(method)
}

/** What is sent with a GET means nothing, and is not read. */
function withoutBody(arrival: Arrival): Arrival {
  return { ...arrival, incoming: { ...arrival.incoming, body: noBytes } }
}

const noBytes = new Uint8Array()

function headOf(incoming: IncomingDelivery, { now }: EntryParts): Writable<Delivery> {
  const { provider, account, method, url, headers, remoteAddress } = incoming
  const receivedAt = incoming.receivedAt ?? new Date(now())
  const delivery: Writable<Delivery> = { provider, method, url, headers, body: noBytes, receivedAt }
  if (account !== undefined) delivery.account = account
  if (remoteAddress !== undefined) delivery.remoteAddress = remoteAddress
  return delivery
}

async function probeReply(visit: Visit): Promise<VerifiedDelivery | Reply> {
  const { provider, delivery, context, parts } = visit
  const { answer, probe } = provider.handshake ?? {}
  const known = answer?.(delivery)
  if (known !== undefined) return known
  const reply = probe && replyOf(probe, delivery)
  if (probe === undefined || reply === undefined) {
    const { methods } = provider
    const message = `Webhooks are delivered with ${methods.join(' or ')}.`
    throw new MailheraldError('ERR_METHOD_NOT_ALLOWED', message, { details: { methods } })
  }
  const shown = probe.verified === true ? await admit(provider, delivery, context) : delivery
  return 'accepted' in shown ? refuse(visit, shown, parts) : reply
}

function replyOf(probe: Probe, delivery: Delivery): Reply | undefined {
  if (!includes([probe.method].flat(), delivery.method)) return undefined
  return probe.reply === undefined ? jsonReply(200, {}) : probe.reply(delivery)
}

/** A probe may be recognized by its body, before anything is verified. */
function isBodyNeeded({ verifier, handshake }: Provider): boolean {
  return verifier.needsBody !== false || handshake?.answer !== undefined
}

/** Not for a body that is there already: nothing would be spared. */
function isWorthChecking({ provider, incoming }: Arrival): boolean {
  return typeof incoming.body === 'function' && provider.handshake?.answer === undefined
}
