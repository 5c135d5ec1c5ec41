import type { Bounce } from '../../events/bounce.js'
import type { Deferral } from '../../events/outbound.js'
import { bounceFrom, deferralFrom } from '../../read/bounce.js'
import { boolean, text } from '../../read/values.js'
import { errorOf, errorText } from './errors.js'
import type { Fields } from './message.js'

/** A bounce. Without a reply, its category is that of Mailjet's error, which is no text to read one from. */
export function bounceOf(fields: Fields): Bounce {
  const error = errorText(fields)
  const reply = replyIn(fields)
  const { category } = errorOf(fields)
  const bounce = bounceFrom(reply, { kind: kindOf(fields), category, providerKind: error })
  return reply === undefined && error !== undefined ? { ...bounce, diagnostic: error } : bounce
}

/** Whether delivery goes on: Mailjet has no event of its own for that. */
export function isDeferred(fields: Fields): boolean {
  return errorOf(fields).deferred === true && kindOf(fields) !== 'permanent'
}

/** A deferral. */
export function deferralOf(fields: Fields): Deferral {
  return deferralFrom(replyIn(fields) ?? errorText(fields))
}

function kindOf(fields: Fields): Bounce['kind'] {
  const isHard = boolean(fields.get('hard_bounce'))
  if (isHard === undefined) return 'undetermined'
  return isHard ? 'permanent' : 'transient'
}

function replyIn(fields: Fields): string | undefined {
  return text(fields.get('comment')) ?? text(fields.get('smtp_reply'))
}
