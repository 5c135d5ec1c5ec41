import type { EventType, HeraldEvent } from '../events/event-map.js'
import { fromJson, toJson, unreadable, type JsonEvent } from './json.js'
import { laterVersionIn, schemaId } from './version.js'

/** An event as a CloudEvent 1.0 in the JSON format. */
export interface MailheraldCloudEvent<Type extends EventType = EventType> {
  readonly specversion: '1.0'
  /** The event's own: equal in every redelivery, so that a consumer can tell what it had before. */
  readonly id: string
  readonly source: string
  readonly type: `mailherald.${Type}`
  /** The id of the message, or of the domain, group or contact. Never an address: brokers log it. */
  readonly subject?: string
  /** When it happened. */
  readonly time: string
  readonly datacontenttype: 'application/json'
  /** The `$id` of the schema of `data`. */
  readonly dataschema: string
  readonly data: JsonEvent<Type>
}

/** What a CloudEvent says beside the event. */
export interface CloudEventOptions {
  /**
   * Where events come from, as a URI or a reference.
   *
   * @defaultValue `/<provider>`, or `/<provider>/<account>`
   */
  readonly source?: string
}

/**
 * The event as a CloudEvent 1.0, for a broker or for another language. The CloudEvents SDK sends it in either mode.
 *
 * @example
 * ```ts
 * import { toCloudEvent } from '@mailherald/core/contract'
 *
 * herald.on('*', async (event) => {
 *   await fetch('https://events.example.com/', {
 *     method: 'POST',
 *     headers: { 'content-type': 'application/cloudevents+json' },
 *     body: JSON.stringify(toCloudEvent(event)),
 *   })
 * })
 * ```
 */
export function toCloudEvent<Event extends HeraldEvent>(
  event: Event,
  { source = sourceOf(event) }: CloudEventOptions = {},
): MailheraldCloudEvent<Event['type']> {
  return {
    specversion: '1.0',
    id: event.id,
    source,
    type: `mailherald.${event.type}`,
    ...subjectOf(event),
    time: event.occurredAt.toISOString(),
    datacontenttype: 'application/json',
    dataschema: schemaId,
    data: toJson(event) as unknown as JsonEvent<Event['type']>,
  }
}

/**
 * The event in a CloudEvent of `toCloudEvent`, as parsed JSON or as the CloudEvents SDK gives it.
 *
 * @throws {MailheraldError} `ERR_EVENT_UNREADABLE` when there is none in it, or one after a later breaking change
 *
 * @example
 * ```ts
 * import { fromCloudEvent } from '@mailherald/core/contract'
 * import { shouldSuppress } from '@mailherald/core'
 *
 * const event = fromCloudEvent(await request.json())
 * console.log(event.type, shouldSuppress(event).suppress)
 * ```
 */
export function fromCloudEvent(cloudEvent: unknown): HeraldEvent {
  const { type, dataschema, data } = (cloudEvent ?? {}) as Readonly<Record<string, unknown>>
  const later = laterVersionIn(dataschema)
  if (later !== undefined) {
    throw unreadable(`The event has version ${later} of the contract: update this process.`)
  }
  const event = fromJson(data)
  if (type !== `mailherald.${event.type}`) throw unreadable('The CloudEvent is of another type.')
  return event
}

function sourceOf({ provider, account }: HeraldEvent): string {
  return account === undefined ? `/${provider}` : `/${provider}/${encodeURIComponent(account)}`
}

const subjects = ['messageId', 'domain', 'groupId', 'contactId'] as const

/** Anyone can write anything into the `Message-ID` of an inbound message, and a subject becomes a header. */
const printable = /^[!-~]{1,512}$/

function subjectOf(event: HeraldEvent): Pick<MailheraldCloudEvent, 'subject'> {
  const fields: Partial<Record<string, unknown>> = { ...event }
  const subject = subjects.map((name) => fields[name]).find((value) => value !== undefined)
  return typeof subject === 'string' && printable.test(subject) ? { subject } : {}
}
