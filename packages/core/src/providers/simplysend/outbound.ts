import type { Bounce, BounceCategory } from '../../events/bounce.js'
import { extend, type EventDraft, type MessageFields } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import type { Deferral } from '../../events/outbound.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { amazonBounceCategories, amazonBounceKinds } from '../../read/amazon-bounce.js'
import { bounceFrom, deferralFrom } from '../../read/bounce.js'
import { lookup } from '../../read/lookup.js'
import { address, addresses } from '../../read/mail/mailbox.js'
import { isoTime } from '../../read/time.js'
import { text } from '../../read/values.js'
import type { Envelope, Fields } from './envelope.js'

type OutboundType =
  | 'email.sent'
  | 'email.delivered'
  | 'email.opened'
  | 'email.clicked'
  | 'email.bounced'
  | 'email.complained'
  | 'email.unsubscribed'
  | 'email.deferred'
  | 'email.suppressed'
  | 'email.failed'
  | 'email.rejected'

const types: Readonly<Record<string, OutboundType>> = {
  email_sent: 'email.sent',
  email_delivered: 'email.delivered',
  email_opened: 'email.opened',
  email_clicked: 'email.clicked',
  // Hard and soft alike.
  email_bounced: 'email.bounced',
  email_complained: 'email.complained',
  email_unsubscribed: 'email.unsubscribed',
  // A list of event names in the docs describes it as a suppression; the payload's own section says delay.
  email_delayed: 'email.deferred',
  email_suppressed: 'email.suppressed',
  // No cause is given for these two.
  email_failed: 'email.failed',
  email_rejected: 'email.rejected',
}

// The kinds and sub-types look like Amazon's. Only `Permanent` and `General` are documented; that the others are
// passed on is unconfirmed.
const bounceCategories: Readonly<Record<string, BounceCategory>> = {
  ...amazonBounceCategories,
  suppressed: 'inactive',
  onaccountsuppressionlist: 'inactive',
}

/** The events about a sent message, one for each recipient; undefined where the type is another's. */
export function outboundDrafts(envelope: Envelope, fields: Fields): EventDraft[] | undefined {
  const type = lookup(types, envelope.providerType)
  if (type === undefined) return undefined
  return recipientsOf(fields).map((recipient) => {
    const message = messageOf(fields, envelope, recipient)
    return isNameless(message)
      ? malformed(envelope.providerType, [missing(place)], message)
      : outboundDraft(type, message, fields)
  })
}

const place = 'data.object.recipient'

/** A string or a list is under any of three names; null where there is none. */
function recipientsOf(fields: Fields): readonly (string | null)[] {
  for (const name of ['recipient', 'recipients', 'to']) {
    const found = addresses(fields[name])
    if (found.length > 0) return found
  }
  return [null]
}

interface Message extends Envelope, MessageFields {
  readonly recipient: string | null
}

function messageOf(fields: Fields, envelope: Envelope, recipient: string | null): Message {
  const { providerType, providerEventId, occurredAt, test } = envelope
  return {
    providerType,
    providerEventId,
    occurredAt,
    test,
    recipient,
    messageId: text(fields['messageId']),
    from: address(fields['from']),
    tags: [],
    metadata: {},
  }
}

function outboundDraft(type: OutboundType, message: Message, fields: Fields): EventDraft {
  switch (type) {
    case 'email.bounced':
      return extend(message, { type, bounce: bounceOf(fields) })
    case 'email.deferred':
      return extend(message, { type, deferral: deferralOf(fields) })
    case 'email.complained':
      return extend(message, { type, feedbackType: text(fields['feedbackType']) })
    case 'email.opened':
      return extend(extend(message, { type }), readerOf(fields))
    case 'email.clicked':
      return extend(extend(message, { type, url: text(fields['link']) }), readerOf(fields))
    case 'email.sent':
    case 'email.delivered':
      return progressDraft(message, type, place)
    default:
      return extend(message, { type })
  }
}

function bounceOf(fields: Fields): Bounce {
  const [kind, subType] = [text(fields['bounceType']), text(fields['bounceSubType'])]
  return bounceFrom(fields['diagnosticCode'], {
    kind: lookup(amazonBounceKinds, kind),
    category: lookup(bounceCategories, subType),
    providerKind: [kind, subType].filter((word) => word !== undefined).join('/') || undefined,
  })
}

function deferralOf(fields: Fields): Deferral {
  return deferralFrom(fields['delayType'], { expiresAt: isoTime(fields['expirationTime']) })
}

function readerOf(fields: Fields): {
  automated: null
  userAgent: string | undefined
  ip: string | undefined
} {
  return {
    automated: null,
    userAgent: text(fields['userAgent']),
    ip: text(fields['ipAddress']),
  }
}
