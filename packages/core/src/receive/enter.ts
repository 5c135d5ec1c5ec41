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
import { isPromise } from '../util/maybe-promise.js'
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

/**
 * The delivery, verified and with its body; or what to answer instead. What the URL and the headers give away is
 * refused before a byte of the body is read.
 *
 * @throws {MailheraldError} for what is wrong with the request, and `ERR_VERIFIER_FAILED`
 */
export async function enter(
  arrived: Arrival,
  parts: EntryParts,
): Promise<VerifiedDelivery | Reply> {
  const arrival = arrived.incoming.method === 'GET' ? withoutBody(arrived) : arrived
  const { provider, incoming } = arrival
  const delivery = headOf(incoming, parts)
  parts.watch?.arrived(delivery)
  const context = { now: parts.now(), fetch: parts.fetch, logger: parts.logger }
  if (!includes(provider.methods, incoming.method)) {
    return probeReply({ provider, delivery }, context, parts)
  }
  const bodyFirst = isBodyNeeded(provider)
  if (bodyFirst) {
    const checked = isWorthChecking(arrival) ? precheck(provider, delivery, context) : undefined
    const refusal = isPromise(checked) ? await checked : checked
    if (refusal !== undefined) return refuse({ provider, delivery }, refusal, parts)
    const body = readBody(arrival, parts)
    delivery.body = isPromise(body) ? await body : body
    const answer = provider.handshake?.answer?.(delivery)
    if (answer !== undefined) return answer
  }
  const admitted = admit(provider, delivery, context)
  const verified = isPromise(admitted) ? await admitted : admitted
  if (!('authenticity' in verified)) return refuse({ provider, delivery }, verified, parts)
  const body = bodyFirst ? decodeBody(arrival, delivery.body) : readBody(arrival, parts)
  delivery.body = isPromise(body) ? await body : body
  return verified
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

interface Probing {
  readonly provider: Provider
  readonly delivery: Delivery
}

async function probeReply(
  { provider, delivery }: Probing,
  context: AdmitContext,
  parts: EntryParts,
): Promise<Reply> {
  const { answer, probe } = provider.handshake ?? {}
  const known = answer?.(delivery)
  if (known !== undefined) return known
  const reply = probe && replyOf(probe, delivery)
  if (probe === undefined || reply === undefined) {
    const { methods } = provider
    const message = `Webhooks are delivered with ${methods.join(' or ')}.`
    throw new MailheraldError('ERR_METHOD_NOT_ALLOWED', message, { details: { methods } })
  }
  const admitted = probe.verified === true ? await admit(provider, delivery, context) : delivery
  return 'accepted' in admitted ? refuse({ provider, delivery }, admitted, parts) : reply
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
