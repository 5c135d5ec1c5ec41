import type { IncomingMessage } from 'node:http'
import { isUint8Array } from 'node:util/types'
import type { BodyLimits } from '../../delivery.js'
import type { MaybePromise } from '../../util/maybe-promise.js'
import { bodyAborted, bodyAlreadyParsed } from '../body-errors.js'
import { readNodeBody } from './read-body.js'

/** A request as Node's http gives it, with what frameworks and body parsers may have put on it. */
export interface NodeRequest extends IncomingMessage {
  readonly originalUrl?: string
  readonly rawBody?: unknown
  readonly body?: unknown
}

/**
 * The bytes of a request's body, whoever read it first: the ones that a body parser kept on it, else the ones
 * of its stream. Kept bytes are taken as decoded: the parsers that keep them have undone the encoding.
 *
 * @throws {MailheraldError} `ERR_BODY_ALREADY_PARSED` when the stream was read and no bytes were kept,
 * and what `readNodeBody` throws.
 */
export function capturedBody(
  req: NodeRequest,
  limits: BodyLimits,
  remedy: string,
): MaybePromise<Uint8Array> {
  const kept = keptBytes(req.rawBody) ?? keptBytes(req.body)
  if (kept !== undefined) return kept
  if (req.readableDidRead) throw req.readableAborted ? bodyAborted() : bodyAlreadyParsed(remedy)
  return req.readableEnded ? new Uint8Array() : readNodeBody(req, limits)
}

/** Empty ones do not count: `rawBody` may be a string that a parser is still to fill. */
function keptBytes(value: unknown): Uint8Array | undefined {
  if (typeof value === 'string' && value !== '') return Buffer.from(value)
  return isUint8Array(value) && value.length > 0 ? value : undefined
}
