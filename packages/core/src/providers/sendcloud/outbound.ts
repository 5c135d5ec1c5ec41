import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import { isOutbound, typeFinder, type OutboundIn, type TypeIn } from '../../read/event-table.js'
import { lookup } from '../../read/lookup.js'
import { address } from '../../read/mail/mailbox.js'
import { sendCloudFailure, sendCloudRecipient, sendCloudUserAgent } from '../../read/sendcloud.js'
import { text } from '../../read/values.js'
import { events } from './events.js'
import { jsonAt, type Fields } from './message.js'

// As a newer page has them; deliveries with them have not been seen.
const newer: Readonly<Record<string, keyof typeof events>> = {
  delivered: 'deliver',
  'spam-report': 'report_spam',
  invalid_email: 'invalid',
}

const typeOf = typeFinder(events)

/** The events about a sent message; undefined where the name is another's. */
export function outboundDrafts(message: DraftMessage, raw: Fields): EventDraft[] | undefined {
  const { providerType: name } = message
  const type = typeOf(lookup(newer, name) ?? name)
  if (!isOutbound(type)) return undefined
  if (type === 'email.queued') return queuedDrafts(message, raw)
  return isNameless(message)
    ? [malformed(name, [missing('recipient')], message)]
    : [draftOf(type, message, raw)]
}

/** A request is for all addresses of a message. */
function queuedDrafts(message: DraftMessage, raw: Fields): EventDraft[] {
  const [recipients, ids] = [listAt(raw['recipientArray']), listAt(raw['emailIds'])]
  const count = Math.max(recipients.length, ids.length, 1)
  return Array.from({ length: count }, (_, index) => {
    const emailId = text(ids[index])
    const recipient = address(recipients[index]) ?? sendCloudRecipient(emailId) ?? message.recipient
    const messageId = emailId ?? message.messageId
    return progressDraft({ ...message, recipient, messageId }, 'email.queued', 'recipientArray')
  })
}

function listAt(value: unknown): readonly unknown[] {
  const list = jsonAt(value)
  return Array.isArray(list) ? list : []
}

type OneType = Exclude<OutboundIn<TypeIn<typeof events>>, 'email.queued'>

function draftOf(type: OneType, message: DraftMessage, raw: Fields): EventDraft {
  switch (type) {
    case 'email.delivered':
      return progressDraft(message, type, 'recipient')
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(raw))
    case 'email.clicked':
      return extend(extend(message, { type, url: text(raw['url']) }), engagementOf(raw))
    case 'email.unsubscribed':
    case 'email.complained':
      return extend(message, { type })
    case 'email.bounced':
      return sendCloudFailure(message, {
        isSoft: message.providerType.toLowerCase() === 'soft_bounce',
        subStat: text(raw['subStat']),
        subStatDesc: text(raw['subStatDesc']),
        reply: text(raw['cause']) ?? text(raw['message']),
      })
  }
}

/** Whether it was a person, SendCloud does not say. */
function engagementOf(raw: Fields): Engagement {
  const { ip, explorerName, explorerVer, oSName, oSVer } = raw
  const userAgent = sendCloudUserAgent([explorerName, explorerVer], [oSName, oSVer])
  return engagementFrom({ ip, userAgent })
}
