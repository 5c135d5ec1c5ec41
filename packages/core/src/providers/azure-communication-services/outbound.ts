import type { Bounce, BounceCategory, BounceKind } from '../../events/bounce.js'
import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { bounceFrom } from '../../read/bounce.js'
import { engagementFrom } from '../../read/engagement.js'
import { typeFinder } from '../../read/event-table.js'
import { lookup } from '../../read/lookup.js'
import { isRecord, text } from '../../read/values.js'
import type { Unwrapped } from './envelope.js'
import { events } from './events.js'
import { messageOf, type Fields } from './message.js'

const typeOf = typeFinder(events)

/** The event about a sent message; undefined where the name, or the status, is none that is known. */
export function outboundDrafts({ envelope, data }: Unwrapped): EventDraft[] | undefined {
  const report = typeOf(envelope.providerType)
  if (report === undefined) return undefined
  const message = messageOf(envelope, data)
  if (isNameless(message)) {
    return [malformed(envelope.providerType, [missing('data.recipient')], message)]
  }
  const draft =
    report === 'email.delivered' ? deliveryDraft(message, data) : engagementDraft(message, data)
  return draft && [draft]
}

const kinds: Readonly<Record<string, BounceKind>> = {
  bounced: 'permanent',
  quarantined: 'undetermined',
  filteredspam: 'undetermined',
  failed: 'undetermined',
}
const categories: Readonly<Record<string, BounceCategory>> = {
  quarantined: 'spam',
  filteredspam: 'spam',
}

function deliveryDraft(message: DraftMessage, data: Fields): EventDraft | undefined {
  const status = text(data['status'])
  const { statusMessage, recipientMailServerHostName } = detailsOf(data)
  switch (status?.toLowerCase()) {
    case 'delivered':
    case 'expanded':
      return progressDraft(message, 'email.delivered', 'data.recipient')
    case 'suppressed':
      return extend(message, {
        type: 'email.suppressed',
        reason: text(statusMessage),
        suppression: 'bounce',
      })
    default:
  }
  const kind = lookup(kinds, status?.toLowerCase())
  if (kind === undefined) return undefined
  const bounce: Bounce = bounceFrom(statusMessage, {
    kind,
    category: lookup(categories, status?.toLowerCase()),
    providerKind: status,
    remoteMta: text(recipientMailServerHostName),
  })
  return extend(message, { type: 'email.bounced', bounce })
}

/** The preview of the service had a text there, under another name. */
function detailsOf(data: Fields): Fields {
  const details = data['deliveryStatusDetails'] ?? data['DeliveryStatusDetails']
  return isRecord(details) ? details : { statusMessage: details ?? null }
}

/** Whether it was a person, Azure does not say. */
function engagementDraft(message: DraftMessage, data: Fields): EventDraft | undefined {
  const engagement = engagementFrom({ userAgent: data['userAgent'] })
  switch (text(data['engagementType'])?.toLowerCase()) {
    case 'view':
      return extend(extend(message, { type: 'email.opened' }), engagement)
    case 'click': {
      const url = text(data['engagementContext'])
      return extend(extend(message, { type: 'email.clicked', url }), engagement)
    }
    default:
      return undefined
  }
}
