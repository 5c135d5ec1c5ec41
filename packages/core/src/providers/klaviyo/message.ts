import type { JsonValue } from '../../events/base.js'
import { extend, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { address } from '../../read/mail/mailbox.js'
import { anyTime } from '../../read/time.js'
import { isRecord, record, text } from '../../read/values.js'

/** The members of a payload, or of a part of it. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Which members of `event_properties` become our fields. */
export const fields = {
  providerEventId: {
    from: ['external_id', 'payload.data.id', 'uuid'],
    remark: 'of the event',
    byCode: true,
  },
  occurredAt: { from: ['timestamp', 'datetime'], remark: 'of `attributes`', byCode: true },
  messageId: {
    from: '$message',
    remark:
      '**of the campaign or flow: all recipients share it.** There is no id of a single message',
  },
  recipient: {
    from: ['included[].attributes.email', 'Recipient Email Address'],
    remark: 'of the profile, where it is included',
    byCode: true,
  },
  subject: 'Subject',
  campaign: ['Campaign Name', '$flow'],
  metadata: {
    from: 'event_properties',
    remark: 'all of them, and `profileId`',
    byCode: true,
  },
  'bounce.kind': { from: 'Bounce Type', remark: 'undetermined without', byCode: true },
  url: { from: 'URL', byCode: true },
  scope: { from: 'List', remark: 'of unsubscribes and resubscribes', byCode: true },
  reason: { from: [], remark: 'a property with "reason" in its name (unconfirmed)', byCode: true },
  automated: { from: 'machine_open', byCode: true },
} as const

const flat = fieldReader(fields)

/** What the drafts of a payload are made of. */
export interface KlaviyoParts {
  readonly message: DraftMessage
  readonly properties: Fields
  readonly profileId: string | undefined
}

/** What every draft about a sent message has, and what else is in its payload. */
export function partsOf(providerType: string, raw: Fields): KlaviyoParts {
  const payload = record(raw['payload'])
  const event = record(payload['data'])
  const attributes = record(event['attributes'])
  const properties = record(attributes['event_properties'])
  const profileId = profileIdOf(event)
  const recipient = profileAddress(payload['included'], profileId)
  const message = extend(
    flat((name) => properties[name]),
    {
      providerType,
      providerEventId: text(raw['external_id']) ?? text(event['id']) ?? text(attributes['uuid']),
      occurredAt: anyTime(attributes['timestamp']) ?? anyTime(attributes['datetime']),
      recipient: recipient ?? address(properties['Recipient Email Address']) ?? null,
      metadata: profileId === undefined ? properties : { ...properties, profileId },
    },
  )
  return { message, properties, profileId }
}

function profileIdOf(event: Fields): string | undefined {
  const { profile } = record(event['relationships'])
  return text(record(record(profile)['data'])['id'])
}

/** Other profiles may be included too: the one that the event is about. */
function profileAddress(included: unknown, profileId: string | undefined): string | undefined {
  const resources: unknown[] = Array.isArray(included) ? included : []
  const profile = resources
    .filter(isRecord)
    .find(({ type, id }) => type === 'profile' && (profileId === undefined || id === profileId))
  return address(record(profile?.['attributes'])['email'])
}
