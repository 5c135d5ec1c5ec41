import type { BounceCategory, BounceKind } from '../../events/bounce.js'
import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { bounceFrom } from '../../read/bounce.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import { typeFinder } from '../../read/event-table.js'
import { known } from '../../read/known.js'
import { lookup } from '../../read/lookup.js'
import { text } from '../../read/values.js'
import { events } from './events.js'
import type { Members } from './message.js'

const typeOf = typeFinder(events)

/** The events about a sent message; undefined where the name is another's. */
export function outboundDrafts(message: DraftMessage, members: Members): EventDraft[] | undefined {
  const type = typeOf(message.providerType)
  if (type === undefined) return undefined
  return isNameless(message)
    ? [malformed(message.providerType, [missing('to')], message)]
    : [draftOf(type, message, members)]
}

type OutboundType = NonNullable<ReturnType<typeof typeOf>>

function draftOf(type: OutboundType, message: DraftMessage, members: Members): EventDraft {
  switch (type) {
    case 'email.delivered':
      return progressDraft(message, type, 'to')
    case 'email.bounced':
      return errorDraft(message, text(members.get('category')))
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(members))
    case 'email.clicked': {
      const url = text(members.get('target'))
      return extend(extend(message, { type, url }), engagementOf(members))
    }
    case 'email.complained':
    case 'email.unsubscribed':
      return extend(message, { type })
  }
}

const kinds: Readonly<Record<string, BounceKind>> = {
  nomailbox: 'permanent',
  greylisted: 'transient',
  throttled: 'transient',
  timeout: 'transient',
  connectionproblem: 'transient',
  connectionterminated: 'transient',
  // Also for domains that do not exist: nothing tells the two apart.
  dnsproblem: 'transient',
}

const categories: Readonly<Record<string, BounceCategory>> = {
  nomailbox: 'unknown-user',
  throttled: 'throttled',
  dnsproblem: 'domain',
  spam: 'spam',
  blacklisted: 'blocked',
  whitelistingproblem: 'blocked',
  contentfilter: 'content',
  spfproblem: 'auth',
}

function errorDraft(message: DraftMessage, reason: string | undefined): EventDraft {
  switch (reason?.toLowerCase()) {
    case 'codeerror':
      return extend(message, { type: 'email.failed', reason })
    case 'manualcancel':
      return progressDraft(message, 'email.cancelled', 'to')
    default: {
      const facts = { kind: lookup(kinds, reason), category: lookup(categories, reason) }
      const bounce = bounceFrom(undefined, { ...facts, providerKind: reason })
      return extend(message, { type: 'email.bounced', bounce })
    }
  }
}

/** Whether it was a person, Elastic Email does not say. */
function engagementOf(members: Members): Engagement {
  const [country, region, city] = ['country', 'state', 'city'].map((name) =>
    text(members.get(name)),
  )
  return engagementFrom({
    userAgent: members.get('useragent'),
    ip: members.get('ip'),
    geo: known({ country, region, city }),
  })
}
