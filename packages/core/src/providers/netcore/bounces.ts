import type { Bounce, BounceKind } from '../../events/bounce.js'
import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import type { SuppressionReason } from '../../events/outbound.js'
import { bounceFrom } from '../../read/bounce.js'
import { text } from '../../read/values.js'
import { fields, firstOf, type Fields } from './message.js'

/** A message that came back. */
export function bounceOf(members: Fields): Bounce {
  const providerKind = text(members.get('bounce_type'))
  const reply = bounceFrom(firstOf(fields['bounce.diagnostic'].from, members), {
    kind: undefined,
    providerKind,
  })
  return { ...reply, kind: kindOf(reply) }
}

/** Netcore tells hard bounces; a word or a code that says otherwise counts. */
function kindOf({ providerKind = '', enhancedCode, smtpCode }: Bounce): BounceKind {
  if (/^soft/i.test(providerKind)) return 'transient'
  if (/^hard/i.test(providerKind)) return 'permanent'
  const code = enhancedCode ?? String(smtpCode)
  return code.startsWith('4') ? 'transient' : 'permanent'
}

/** What the reasons of what was dropped say; the first that fits counts. */
const suppressions: readonly (readonly [RegExp, SuppressionReason])[] = [
  [/unsubscri/i, 'unsubscribe'],
  [/bounce/i, 'bounce'],
  [/abuse|complaint|spam/i, 'complaint'],
  [/manual/i, 'manual'],
  [/suppress|blacklist/i, 'other'],
]

/** A message that was not sent: because of a list, where it was dropped and the reason says so. */
export function notSentDraft(
  type: 'email.suppressed' | 'email.rejected',
  message: DraftMessage,
  members: Fields,
): EventDraft {
  const reason = firstOf(fields.reason.from, members)
  const suppression = suppressions.find(([form]) => form.test(reason ?? ''))?.[1]
  return type === 'email.suppressed' && suppression !== undefined
    ? extend(message, { type, reason, suppression })
    : extend(message, { type: 'email.rejected', reason })
}
