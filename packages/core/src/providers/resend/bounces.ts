import type { Bounce, BounceKind } from '../../events/bounce.js'
import type { SuppressionReason } from '../../events/outbound.js'
import { amazonBounceCategories, amazonBounceKinds } from '../../read/amazon-bounce.js'
import { bounceFrom } from '../../read/bounce.js'
import { lookup } from '../../read/lookup.js'
import { smtpReply } from '../../read/smtp-reply.js'
import { record, text, texts } from '../../read/values.js'
import type { Fields } from './message.js'

const suppressedSubTypes: ReadonlySet<string> = new Set(['suppressed', 'onaccountsuppressionlist'])

/** Whether a bounce is what newer payloads call `email.suppressed`: nothing was sent. */
export function isSuppression(fields: Fields): boolean {
  const { subType, message } = record(fields['bounce'])
  return (
    suppressedSubTypes.has(text(subType)?.toLowerCase() ?? '') ||
    /suppressed sending/i.test(text(message) ?? '')
  )
}

/** Why nothing was sent to an address on the suppression list, in either form. */
export function suppressionOf(fields: Fields): {
  reason: string | undefined
  suppression: SuppressionReason | undefined
  scope: 'all' | undefined
} {
  const [now, before] = [record(fields['suppressed']), record(fields['bounce'])]
  const message = text(now['message']) ?? text(before['message'])
  const reason = message ?? text(now['type']) ?? text(before['subType'])
  const list = text(now['type']) ?? text(before['subType'])
  const scope = list?.toLowerCase() === 'onaccountsuppressionlist' ? 'all' : undefined
  return { reason, suppression: reasonIn(message ?? ''), scope }
}

/** Only the prose says it. A text that names both says nothing. */
function reasonIn(message: string): SuppressionReason | undefined {
  const [bounce, complaint] = [/bounc/i.test(message), /complain/i.test(message)]
  if (bounce === complaint) return undefined
  return bounce ? 'bounce' : 'complaint'
}

/** What is known of a bounce. */
export function bounceOf(fields: Fields): Bounce {
  const { type, subType, message: prose, diagnosticCode } = record(fields['bounce'])
  const [word, subWord, message] = [text(type), text(subType), text(prose)]
  const facts = {
    kind: word === undefined ? kindIn(message ?? '') : lookup(amazonBounceKinds, word),
    category: lookup(amazonBounceCategories, subWord),
    providerKind: [word, subWord].filter((part) => part !== undefined).join('/') || undefined,
  }
  const replies = texts(diagnosticCode).map((reply) => smtpReply(reply).diagnostic)
  const bounce = bounceFrom(replies[0] ?? replyIn(message), facts)
  const diagnostic = replies.length > 0 ? replies.join('\n') : message
  return { ...bounce, ...(diagnostic !== undefined && { diagnostic }) }
}

/** Before 2024 there was the message alone. */
function kindIn(message: string): BounceKind {
  return /hard bounce/i.test(message) ? 'permanent' : 'undetermined'
}

/**
 * The message where it is a reply. Else it explains the kind of bounce at length, and words in it, such as
 * "reputation", are not the reason.
 */
function replyIn(message: string | undefined): string | undefined {
  const { smtpCode, enhancedCode } = smtpReply(message)
  return smtpCode === undefined && enhancedCode === undefined ? undefined : message
}
