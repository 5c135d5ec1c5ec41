import type { JsonValue } from '../../events/base.js'
import type { Bounce, BounceKind } from '../../events/bounce.js'
import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { bounceFrom, deferralFrom } from '../../read/bounce.js'
import { typeFinder } from '../../read/event-table.js'
import type { Item } from '../../read/item.js'
import { lookup } from '../../read/lookup.js'
import { headerText } from '../../read/mail/encoded-words.js'
import { address } from '../../read/mail/mailbox.js'
import { rfcMessageId } from '../../read/mail/message-id.js'
import { spelledAs } from '../../read/spelling.js'
import { unixTime } from '../../read/time.js'
import { text } from '../../read/values.js'
import { setOwn } from '../../util/set-own.js'
import { events } from './events.js'
import type { TencentSesPayload } from './payload.js'

type Fields = TencentSesPayload

const typeOf = typeFinder(events)

// The edition of 2025 numbers the events in `eventid`.
const byNumber: Readonly<Record<string, string>> = {
  1: 'delivered',
  2: 'dropped',
  3: 'bounce',
  4: 'open',
  5: 'click',
  6: 'spamreport',
  7: 'unsubscribe',
  8: 'deferred',
}

const bounceKinds: Readonly<Record<string, BounceKind>> = {
  hard_bounce: 'permanent',
  soft_bounce: 'transient',
  // The spelling of 2021 and of the mainland docs.
  hard: 'permanent',
  soft: 'transient',
}

// As in the samples of the docs; their tables of fields are in lower case.
const spelled = spelledAs([
  'event',
  'email',
  'link',
  'bulkId',
  'timestamp',
  'reason',
  'bounceType',
  'from',
  'templateId',
  'useragent',
  'subject',
  'messageId',
  'eventid',
  'taskId',
])

/** The event of one callback. */
export function normalize({ raw }: Item<TencentSesPayload>): readonly EventDraft[] {
  const fields = spelled(raw)
  const name = text(fields.event) ?? lookup(byNumber, text(fields.eventid))
  const message = messageOf(name ?? '', fields)
  if (name === undefined) return [malformed('', [missing('event')], message)]
  const type = typeOf(name)
  if (type === undefined) return [unknownEvent(name, message)]
  if (isNameless(message)) return [malformed(name, [missing('email')], message)]
  return [draftOf(type, message, fields)]
}

type OutboundType = NonNullable<ReturnType<typeof typeOf>>

function draftOf(type: OutboundType, message: DraftMessage, fields: Fields): EventDraft {
  switch (type) {
    case 'email.sent':
    case 'email.delivered':
      return progressDraft(message, type, 'email')
    case 'email.deferred':
      return extend(message, { type, deferral: deferralFrom(fields.reason) })
    case 'email.bounced':
      return extend(message, { type, bounce: bounceOf(fields) })
    case 'email.rejected':
      return extend(message, { type, reason: text(fields.reason) })
    case 'email.opened':
      return extend(message, { type, automated: null, userAgent: text(fields.useragent) })
    case 'email.clicked':
      return clickDraft(message, fields)
    case 'email.complained':
    case 'email.unsubscribed':
      return extend(message, { type })
  }
}

/** Whether it was a person, Tencent does not say. */
function clickDraft(message: DraftMessage, fields: Fields): EventDraft {
  return extend(message, {
    type: 'email.clicked',
    url: text(fields.link),
    automated: null,
    userAgent: text(fields.useragent),
  })
}

function bounceOf(fields: Fields): Bounce {
  const providerKind = text(fields.bounceType)
  return bounceFrom(fields.reason, { kind: lookup(bounceKinds, providerKind), providerKind })
}

const callbackPrefix = 'x-tencentcloudses-cb-'

/** What every draft has. */
function messageOf(providerType: string, fields: Fields): DraftMessage {
  return {
    providerType,
    occurredAt: unixTime(fields.timestamp),
    recipient: address(fields.email) ?? null,
    identity: identityOf(fields),
    // `messageId` in the payload is the header's: the two names are crossed.
    messageId: text(fields.bulkId),
    rfcMessageId: rfcMessageId(fields.messageId),
    from: address(fields.from),
    subject: headerText(fields.subject),
    tags: [],
    metadata: metadataOf(fields),
    templateId: idIn(fields.templateId),
    campaign: idIn(fields.taskId),
  }
}

function metadataOf(fields: Fields): Record<string, JsonValue> {
  const metadata: Record<string, JsonValue> = {}
  for (const name in fields) {
    const value = fields[name]
    if (value === undefined || !isCallbackHeader(name)) continue
    setOwn(metadata, name.slice(callbackPrefix.length), value)
  }
  return metadata
}

function isCallbackHeader(name: string): boolean {
  const { length } = callbackPrefix
  return name.length >= length && name.slice(0, length).toLowerCase() === callbackPrefix
}

/**
 * The docs give no event id (`eventid` is a type): these fields together tell two events apart. Without the
 * first two they would not, and the whole payload has to serve.
 */
function identityOf(fields: Fields): DraftMessage['identity'] {
  const { email, link, reason, bounceType, useragent } = fields
  const [bulkId, timestamp] = [text(fields.bulkId), text(fields.timestamp)]
  if (bulkId === undefined || timestamp === undefined) return undefined
  return [
    bulkId,
    timestamp,
    text(email),
    text(link),
    text(reason),
    text(bounceType),
    text(useragent),
  ]
}

/** An id; 0 stands for none. */
function idIn(value: unknown): string | undefined {
  const id = text(value)
  return id === '0' ? undefined : id
}
