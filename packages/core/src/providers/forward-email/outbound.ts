import { extend, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless } from '../../events/progress.js'
import { isRecord } from '../../read/values.js'
import { bounceOf, deferralOf, isDeferred } from './bounces.js'
import { messageOf, type Fields } from './message.js'

/** The event about a message that bounced or is delayed; undefined where the payload is another's. */
export function outboundDrafts(raw: Fields): EventDraft[] | undefined {
  if (!isRecord(raw['bounce'])) return undefined
  const message = messageOf('bounce', raw)
  if (isNameless(message)) return [malformed('bounce', [missing('recipient')], message)]
  return isDeferred(raw)
    ? [extend(message, { type: 'email.deferred', deferral: deferralOf(raw) })]
    : [extend(message, { type: 'email.bounced', bounce: bounceOf(raw) })]
}
