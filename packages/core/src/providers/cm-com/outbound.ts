import type { Bounce, BounceCategory, BounceKind } from '../../events/bounce.js'
import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { bounceFrom } from '../../read/bounce.js'
import { engagementFrom } from '../../read/engagement.js'
import { typeFinder, type TypeIn } from '../../read/event-table.js'
import { lookup } from '../../read/lookup.js'
import { record, text } from '../../read/values.js'
import { events } from './events.js'
import { urlOf, type Fields } from './message.js'

const typeOf = typeFinder(events)

/** The event about a sent message; undefined where the name is another's. */
export function outboundDrafts(message: DraftMessage, data: Fields): EventDraft[] | undefined {
  const type = typeOf(message.providerType)
  if (type === undefined) return undefined
  return isNameless(message)
    ? [malformed(message.providerType, [missing('Data.To')], message)]
    : [draftOf(type, message, data)]
}

function draftOf(type: TypeIn<typeof events>, message: DraftMessage, data: Fields): EventDraft {
  switch (type) {
    case 'email.sent':
    case 'email.delivered':
      return progressDraft(message, type, 'Data.To')
    case 'email.bounced':
      return extend(message, { type, bounce: bounceOf(data) })
    // Neither who it was nor with what is said.
    case 'email.opened':
      return extend(extend(message, { type }), engagementFrom({}))
    case 'email.clicked':
      return extend(extend(message, { type, url: urlOf(data) }), engagementFrom({}))
    case 'email.unsubscribed':
    case 'email.complained':
    case 'email.failed':
    case 'email.suppressed':
      return extend(message, { type })
  }
}

const kinds: Readonly<Record<string, BounceKind>> = {
  hardbounce: 'permanent',
  softbounce: 'transient',
}
const categories: Readonly<Record<string, BounceCategory>> = { invalidrecipient: 'unknown-user' }

function bounceOf(data: Fields): Bounce {
  const bounce = record(data['Bounce'])
  const [kind, subType] = [text(bounce['Type']), text(bounce['SubType'])]
  return bounceFrom(bounce['Message'], {
    kind: lookup(kinds, kind),
    category: lookup(categories, subType),
    providerKind: [kind, subType].filter((word) => word !== undefined).join('/') || undefined,
  })
}
