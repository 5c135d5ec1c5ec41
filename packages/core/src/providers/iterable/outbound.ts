import type { BounceKind } from '../../events/bounce.js'
import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import type { SuppressionReason } from '../../events/outbound.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { bounceFrom } from '../../read/bounce.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import { typeFinder } from '../../read/event-table.js'
import { known } from '../../read/known.js'
import { lookup } from '../../read/lookup.js'
import { boolean, text, texts } from '../../read/values.js'
import { events } from './events.js'
import type { Fields } from './message.js'

const typeOf = typeFinder(events)

/** The events about mail to a user; undefined where the name is another's. */
export function outboundDrafts(message: DraftMessage, data: Fields): EventDraft[] | undefined {
  const type = typeOf(message.providerType)
  if (type === undefined) return undefined
  if (isNameless(message)) return [malformed(message.providerType, [missing('email')], message)]
  return type === 'email.unsubscribed' || type === 'email.resubscribed'
    ? changeDrafts(type, message, data)
    : [draftOf(type, message, data)]
}

type OutboundType = NonNullable<ReturnType<typeof typeOf>>
type ChangeType = 'email.unsubscribed' | 'email.resubscribed'

function draftOf(
  type: Exclude<OutboundType, ChangeType>,
  message: DraftMessage,
  data: Fields,
): EventDraft {
  switch (type) {
    case 'email.sent':
      return progressDraft(message, type, 'email')
    case 'email.rejected':
      return skipDraft(message, text(data['reason']))
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(data))
    case 'email.clicked':
      return extend(extend(message, { type, url: text(data['url']) }), engagementOf(data))
    case 'email.bounced': {
      const providerKind = text(data['recipientState'])
      const kind = lookup(kinds, providerKind)
      return extend(message, { type, bounce: bounceFrom(undefined, { kind, providerKind }) })
    }
    case 'email.complained':
      return extend(message, { type })
  }
}

const kinds: Readonly<Record<string, BounceKind>> = {
  hardbounce: 'permanent',
  softbounce: 'transient',
}

/** A message that never left Iterable. Which words it has for why is unconfirmed. */
function skipDraft(message: DraftMessage, reason: string | undefined): EventDraft {
  const [, suppression] = causes.find(([wording]) => wording.test(reason ?? '')) ?? []
  return suppression === undefined
    ? extend(message, { type: 'email.rejected', reason })
    : extend(message, { type: 'email.suppressed', reason, suppression })
}

const causes: readonly (readonly [RegExp, SuppressionReason])[] = [
  [/unsubscri/i, 'unsubscribe'],
  [/bounce/i, 'bounce'],
  [/complain|spam/i, 'complaint'],
  [/suppress/i, 'other'],
]

/** Apple's proxy fetches before anyone reads; of other proxies a person may be behind them. */
function engagementOf(data: Fields): Engagement {
  const isProxy = /apple/i.test(text(data['proxySource']) ?? '')
  const isBot = boolean(data['isBot'])
  const [country, region, city] = [data['country'], data['region'], data['city']].map(text)
  return engagementFrom({
    automated: isProxy || isBot,
    automatedBy: isProxy ? 'privacy-proxy' : isBot === true ? 'bot' : undefined,
    userAgent: data['userAgent'],
    ip: data['ip'],
    geo: known({ country, region, city }),
  })
}

/** One event for each scope, told apart by it. Without a time, nothing else would tell them from others. */
function changeDrafts(type: ChangeType, message: DraftMessage, data: Fields): EventDraft[] {
  const scopes = scopesOf(data)
  const time = text(data['createdAt'])
  if (scopes.length < 2 || time === undefined) {
    return [extend(message, { type, scope: scopes.length === 1 ? scopes[0] : undefined })]
  }
  const whom = message.recipient ?? text(message.metadata['userId'])
  return scopes.map((scope) => ({
    ...message,
    type,
    scope,
    identity: [whom, message.messageId, time, scope],
  }))
}

function scopesOf(data: Fields): string[] {
  return [
    ...texts(data['emailListIds']).map((id) => `list:${id}`),
    ...texts(data['channelIds']).map((id) => `channel:${id}`),
    ...texts(data['messageTypeIds']).map((id) => `messageType:${id}`),
  ]
}
