import type { JsonValue } from '../../events/base.js'
import type { Issue } from '../../events/unknown.js'
import { jsonIn } from '../../read/json.js'
import { isoTime } from '../../read/time.js'
import { isRecord, record, text } from '../../read/values.js'
import type { AmazonSesPayload, SesReceivedRecord, SesRecord } from './payload.js'

/** The members of an object of the payload. */
export type Fields = Readonly<Record<string, JsonValue>>

/** What is known of a record from what brought it. */
export interface Known {
  readonly providerEventId: string | undefined
  /** When it was published: the time of records that have none of their own. */
  readonly occurredAt: Date | undefined
}

/** A payload without its wrappings. */
export interface Unwrapped {
  /** What Amazon calls it; empty where it does not say. */
  readonly name: string
  readonly record: Fields
  readonly known: Known
  /** Why there is no record, where one should be. */
  readonly issues: readonly Issue[]
  /** Whether it is a message of SNS itself, or plain text. */
  readonly bare: boolean
}

const validationNotice = 'Successfully validated SNS topic for Amazon SES event publishing.'

/** Whether a payload is, or brings, the plain sentence that SES publishes when it begins to use a topic. */
export function isValidationNotice(payload: unknown): boolean {
  if (typeof payload === 'string') return text(payload) === validationNotice
  const { Type, Message } = record(payload)
  return Type === 'Notification' && text(Message) === validationNotice
}

/**
 * The SES record in a payload, whatever brought it: SNS, EventBridge, both, or neither. Empty where there is none.
 *
 * @example
 * ```ts
 * herald.on('email.complained', (event) => {
 *   if (event.provider === 'amazon-ses') console.log(sesRecord(event.raw).complaint?.userAgent)
 * })
 * ```
 */
export function sesRecord(payload: AmazonSesPayload): SesRecord & Partial<SesReceivedRecord> {
  return unwrap(payload).record
}

/** What of SNS is signed, and nothing beside it, makes the record of an envelope. */
export function unwrap(payload: unknown): Unwrapped {
  const fields = record(payload)
  const { Type, Message } = fields
  if (typeof Type !== 'string' || typeof Message !== 'string') return unwrapEvent(fields)
  const known = {
    providerEventId: text(fields['MessageId']),
    occurredAt: isoTime(fields['Timestamp']),
  }
  const nothing = { name: Type, record: {}, known, issues: [], bare: true }
  if (Type !== 'Notification') return nothing
  const inner = jsonIn(Message)
  if (isRecord(inner)) return unwrapEvent(inner, known)
  return /^\s*[{[]/.test(Message)
    ? { ...nothing, issues: [{ path: 'Message', message: 'is no JSON object' }] }
    : nothing
}

function unwrapEvent(
  fields: Fields,
  known: Known = { providerEventId: undefined, occurredAt: undefined },
): Unwrapped {
  const detailType = text(fields['detail-type'])
  const detail = fields['detail']
  if (detailType === undefined || !isRecord(detail)) {
    return {
      name: nameOf(fields) || (detailType ?? ''),
      record: fields,
      known,
      issues: [],
      bare: false,
    }
  }
  return {
    name: nameOf(detail) || detailType,
    record: detail,
    known: {
      providerEventId: text(fields['id']) ?? known.providerEventId,
      occurredAt: isoTime(fields['time']) ?? known.occurredAt,
    },
    issues: [],
    bare: false,
  }
}

function nameOf(fields: Fields): string {
  return text(fields['eventType']) ?? text(fields['notificationType']) ?? ''
}
