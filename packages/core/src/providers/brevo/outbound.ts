import {
  extend,
  type DraftOptions,
  type EventDraft,
  type MessageFields,
} from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { lookup } from '../../read/lookup.js'
import { address } from '../../read/mail/mailbox.js'
import { text, texts } from '../../read/values.js'
import { stampOf, type Fields, type Occurrence } from './fields.js'
import { messageOf } from './message.js'
import { bounceOf, deferralOf, suppressionOf } from './reasons.js'

type OutboundType =
  | 'email.queued'
  | 'email.delivered'
  | 'email.deferred'
  | 'email.bounced'
  | 'email.rejected'
  | 'email.failed'
  | 'email.opened'
  | 'email.clicked'
  | 'email.complained'
  | 'email.unsubscribed'

// Names without underscores and in lower case, so that those of the configuration are found too.
const types: Readonly<Record<string, OutboundType>> = {
  // "Sent" in the dashboard; `blocked` may follow.
  request: 'email.queued',
  sent: 'email.queued',
  delivered: 'email.delivered',
  // A captured one held 550 5.1.1: Brevo says "deferred" all the same.
  deferred: 'email.deferred',
  softbounce: 'email.bounced',
  hardbounce: 'email.bounced',
  // Judged invalid by Brevo or by the recipient's provider; not sent.
  invalidemail: 'email.rejected',
  invalid: 'email.rejected',
  // Suppressed, where the reason names a list.
  blocked: 'email.rejected',
  error: 'email.failed',
  // The docs have one in the table and the other in the sample.
  spam: 'email.complained',
  complaint: 'email.complained',
  // The first one, then all later ones; formerly both came with the first.
  uniqueopened: 'email.opened',
  opened: 'email.opened',
  proxyopen: 'email.opened',
  uniqueproxyopen: 'email.opened',
  uniqueproxyopened: 'email.opened',
  loadedbyproxy: 'email.opened',
  click: 'email.clicked',
  // In a changelog only.
  clicked: 'email.clicked',
  unsubscribed: 'email.unsubscribed',
  unsubscribe: 'email.unsubscribed',
}

/** The event about a sent mail; undefined where the name is another's. */
export function outboundDraft(
  word: string,
  occurrence: Occurrence,
  fields: Fields,
): EventDraft | undefined {
  const type = lookup(types, word)
  if (type === undefined) return undefined
  const recipient = address(fields.get('email')) ?? null
  const message: Message = Object.assign(messageOf(fields), occurrence, { recipient })
  if (isNameless(message)) return malformed(message.providerType, [missing('email')], message)
  const identity = identityOf(message, fields)
  return typedDraft(type, { word, message: Object.assign(message, { identity }) }, fields)
}

interface Message extends MessageFields, Occurrence {
  readonly recipient: string | null
  readonly identity?: DraftOptions['identity']
}

interface Named {
  readonly word: string
  readonly message: Message
}

function typedDraft(type: OutboundType, { word, message }: Named, fields: Fields): EventDraft {
  const reason = fields.get('reason')
  switch (type) {
    case 'email.bounced': {
      const kind = word === 'hardbounce' ? 'permanent' : 'transient'
      return extend(message, { type, bounce: bounceOf(reason, kind, message.providerType) })
    }
    case 'email.deferred':
      return extend(message, { type, deferral: deferralOf(reason) })
    case 'email.rejected': {
      const listed = word === 'blocked' ? suppressionOf(reason) : undefined
      const because = extend(message, { reason: text(reason) })
      return listed
        ? extend(extend(because, { type: 'email.suppressed' }), listed)
        : extend(because, { type })
    }
    case 'email.failed':
      return extend(message, { type, reason: text(reason) })
    case 'email.opened':
      return extend(extend(message, { type }), readerOf(word, fields))
    case 'email.clicked':
      return extend(extend(message, { type, url: linkOf(fields) }), readerOf(word, fields))
    case 'email.queued':
    case 'email.delivered':
      return progressDraft(message, type, 'email')
    case 'email.unsubscribed':
      return extend(message, { type, scope: listOf(fields) })
    default:
      return extend(message, { type })
  }
}

type Reader = Pick<EventDraft<'email.opened'>, 'automated' | 'automatedBy' | 'userAgent'>

function readerOf(word: string, fields: Fields): Reader {
  const isProxy = word.includes('proxy')
  return {
    automated: isProxy ? true : null,
    automatedBy: isProxy ? 'privacy-proxy' : undefined,
    userAgent: text(fields.get('user_agent')),
  }
}

function linkOf(fields: Fields): string | undefined {
  return text(fields.get('link')) ?? text(fields.get('url'))
}

/** The list left. That unsubscribes name it is unconfirmed; of several, none is the scope. */
function listOf(fields: Fields): string | undefined {
  const lists = texts(fields.get('list_id'))
  return lists.length === 1 ? lists[0] : undefined
}

/** There are no event ids: `id` is the webhook's. Without a mail and a time, the whole payload has to serve. */
function identityOf(message: Message, fields: Fields): DraftOptions['identity'] {
  const { messageId, campaign, recipient } = message
  const stamp = stampOf(fields)
  if (stamp === undefined) return undefined
  const what = [recipient, stamp.getTime(), linkOf(fields)]
  if (campaign !== undefined) return [text(fields.get('id')), campaign, ...what]
  return messageId === undefined ? undefined : [messageId, ...what]
}
