import type { JsonValue } from '../../events/base.js'
import type { DraftOptions, MessageFields } from '../../events/draft.js'
import { address } from '../../read/mail/mailbox.js'
import { isoTime } from '../../read/time.js'
import { record, text, texts } from '../../read/values.js'

/** The members of a payload. */
export type Fields = Readonly<Record<string, JsonValue>>

/** What is the same for every event of a payload. */
interface Envelope extends DraftOptions {
  readonly providerType: string
  readonly providerEventId: string | undefined
  readonly occurredAt: Date | undefined
  readonly test: boolean
}

/** What a payload says of itself. */
function envelopeOf(providerType: string, fields: Fields): Envelope {
  return {
    providerType,
    providerEventId: text(fields['ID']),
    occurredAt: isoTime(timeOf(fields)),
    test: isTest(fields),
    identity: identityOf(fields),
  }
}

/** The message that an event is about. */
function messageOf(fields: Fields): MessageFields {
  return {
    messageId: text(fields['MessageID']),
    // Only bounces and complaints have these two.
    from: address(fields['From']),
    subject: text(fields['Subject']),
    tags: texts(fields['Tag']),
    metadata: record(fields['Metadata']),
  }
}

/** What is known of an event beside what happened. */
export interface About extends Envelope, MessageFields {
  readonly recipient: string | null
}

/** What the drafts of all events have in common. */
export function aboutOf(providerType: string, fields: Fields): About {
  const recipient = recipientOf(fields) ?? null
  return Object.assign(messageOf(fields), envelopeOf(providerType, fields), { recipient })
}

/** Whom an event is about: bounces and complaints say `Email`, all others `Recipient`. */
function recipientOf(fields: Fields): string | undefined {
  return address(fields['Recipient']) ?? address(fields['Email'])
}

/** Tests from the dashboard are about a message that cannot be. */
export function isTest(fields: Fields): boolean {
  return /^0{8}-[0-]+$/.test(text(fields['MessageID']) ?? '')
}

function timeOf(fields: Fields): unknown {
  const names = ['DeliveredAt', 'BouncedAt', 'ReceivedAt', 'ChangedAt']
  return names.map((name) => fields[name]).find((value) => text(value) !== undefined)
}

/**
 * Only bounces and complaints have an id, and those of tests are made up. Of the others these together tell two
 * apart, else the whole payload has to.
 */
function identityOf(fields: Fields): DraftOptions['identity'] {
  if (text(fields['ID']) !== undefined && !isTest(fields)) return undefined
  const [time, recipient] = [text(timeOf(fields)), recipientOf(fields)]
  if (time === undefined || recipient === undefined) return undefined
  const others = [
    'ID',
    'MessageID',
    'OriginalLink',
    'ClickLocation',
    'SuppressSending',
    'SuppressionReason',
    'Origin',
    'MessageStream',
    'Type',
  ]
  return [time, recipient, ...others.map((name) => text(fields[name]))]
}
