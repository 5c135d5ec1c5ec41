import {
  draftOf,
  type DraftOptions,
  type EventDraft,
  type MessageFields,
} from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { lookup } from '../../read/lookup.js'
import { address } from '../../read/mail/mailbox.js'
import { text } from '../../read/values.js'
import { bounceOf, deferralOf, isDeferred } from './bounces.js'
import { errorOf, errorText } from './errors.js'
import { idIn, messageOf, type Fields } from './message.js'

/** An event's name and time. */
export interface Occurrence {
  readonly providerType: string
  readonly occurredAt: Date | undefined
}

interface Message extends MessageFields, Occurrence {
  readonly recipient: string | null
  readonly identity: DraftOptions['identity']
}

const byName: Readonly<Record<string, (message: Message, fields: Fields) => EventDraft>> = {
  // The recipient's server took it: for handing it over there is no event.
  sent: (message) => progressDraft(message, 'email.delivered', 'email'),
  open: (message, fields) => draftOf(draftOf(message, { type: 'email.opened' }), readerOf(fields)),
  click: (message, fields) =>
    draftOf(
      draftOf(message, { type: 'email.clicked', url: text(fields.get('url')) }),
      readerOf(fields),
    ),
  bounce: bounceDraft,
  // In one old table of somebody else's only.
  deferral: (message, fields) =>
    draftOf(message, { type: 'email.deferred', deferral: deferralOf(fields) }),
  blocked: blockedDraft,
  spam: (message, fields) =>
    draftOf(message, { type: 'email.complained', feedbackType: text(fields.get('source')) }),
  unsub: (message, fields) =>
    draftOf(message, { type: 'email.unsubscribed', scope: idIn(fields.get('mj_list_id')) }),
}

/** The event about a sent mail; undefined where the name is another's. */
export function outboundDraft(occurrence: Occurrence, fields: Fields): EventDraft | undefined {
  const toDraft = lookup(byName, occurrence.providerType)
  if (toDraft === undefined) return undefined
  const recipient = address(fields.get('email')) ?? null
  const about = Object.assign(messageOf(fields), occurrence, { recipient })
  if (isNameless(about)) return malformed(occurrence.providerType, [missing('email')], about)
  return toDraft(Object.assign(about, { identity: identityOf(about, fields) }), fields)
}

/** Whether it was a person, Mailjet does not say. */
function readerOf(
  fields: Fields,
): Pick<EventDraft<'email.opened'>, 'userAgent' | 'ip' | 'geo' | 'automated'> {
  const country = text(fields.get('geo'))
  return {
    userAgent: text(fields.get('agent')),
    ip: text(fields.get('ip')),
    geo: country === undefined ? undefined : { country },
    automated: null,
  }
}

function bounceDraft(message: Message, fields: Fields): EventDraft {
  if (errorOf(fields).failed) return failedDraft(message, fields)
  return isDeferred(fields)
    ? draftOf(message, { type: 'email.deferred', deferral: deferralOf(fields) })
    : draftOf(message, { type: 'email.bounced', bounce: bounceOf(fields) })
}

function blockedDraft(message: Message, fields: Fields): EventDraft {
  const { failed, blocked, suppression } = errorOf(fields)
  if (failed) return failedDraft(message, fields)
  const reason = errorText(fields)
  return blocked === 'suppressed'
    ? draftOf(message, { type: 'email.suppressed', reason, suppression })
    : draftOf(message, { type: 'email.rejected', reason })
}

/** Which event errors in templates come with is not documented. */
function failedDraft(message: Message, fields: Fields): EventDraft {
  return draftOf(message, { type: 'email.failed', reason: errorText(fields) })
}

/** There are no event ids. Without a message or a time, the whole payload has to serve. */
function identityOf(message: Omit<Message, 'identity'>, fields: Fields): DraftOptions['identity'] {
  const { messageId, recipient, occurredAt } = message
  const guid = text(fields.get('message_guid'))
  if (occurredAt === undefined || (guid ?? messageId) === undefined) return undefined
  const what = [text(fields.get('url')), idIn(fields.get('mj_list_id'))]
  return [messageId, guid, recipient, occurredAt.getTime(), ...what]
}
