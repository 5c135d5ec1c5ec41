import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import type { Deferral, SuppressionReason } from '../../events/outbound.js'
import { amazonBounceCategories, amazonBounceKinds } from '../../read/amazon-bounce.js'
import { bounceFrom, deferralFrom } from '../../read/bounce.js'
import { lookup } from '../../read/lookup.js'
import { address } from '../../read/mail/mailbox.js'
import { isoTime } from '../../read/time.js'
import { isRecord, record, text } from '../../read/values.js'
import type { Fields } from './message.js'

// Sub-types of Amazon's for addresses to which it does not send.
const suppressed: ReadonlySet<string> = new Set(['suppressed', 'onaccountsuppressionlist'])

/** A bounce, or a message that Amazon SES did not send, because the address is on its suppression list. */
export function bounceDraft(message: DraftMessage, data: Fields): EventDraft {
  const bounce = record(data['bounce'])
  const [kind, subType] = [text(bounce['type']), text(bounce['subType'])]
  if (suppressed.has(subType?.toLowerCase() ?? '')) {
    const reason = text(bounce['message']) ?? subType
    return extend(message, { type: 'email.suppressed', reason, suppression: 'bounce' })
  }
  return extend(message, {
    type: 'email.bounced',
    bounce: bounceFrom(bounce['message'], {
      kind: lookup(amazonBounceKinds, kind),
      category: lookup(amazonBounceCategories, subType),
      providerKind: [kind, subType].filter((word) => word !== undefined).join('/') || undefined,
    }),
  })
}

const reasons: Readonly<Record<string, SuppressionReason>> = {
  bounce: 'bounce',
  complaint: 'complaint',
  manual: 'manual',
}

/** Why nothing was sent. */
export function suppressionOf(data: Fields): {
  readonly reason: string | undefined
  readonly suppression: SuppressionReason | undefined
} {
  const { type, reason } = record(data['suppression'])
  return { reason: text(reason) ?? text(type), suppression: lookup(reasons, text(type)) }
}

/** The addresses that are delayed; empty where they are not listed. */
export function delayedIn(data: Fields): readonly { readonly recipient: string }[] {
  return delayedOf(record(data['metadata'])).flatMap(({ emailAddress }) => {
    const recipient = address(emailAddress)
    return recipient === undefined ? [] : [{ recipient }]
  })
}

/** Why the message to an address is delayed, and until when it is tried. */
export function deferralOf(recipient: string | null, metadata: Fields): Deferral {
  const own = delayedOf(metadata).find(({ emailAddress }) => address(emailAddress) === recipient)
  return deferralFrom(metadata['delayType'], {
    enhancedCode: own?.['status'],
    expiresAt: isoTime(metadata['expirationTime']),
  })
}

function delayedOf(metadata: Fields): Fields[] {
  const list = metadata['delayedRecipients']
  return Array.isArray(list) ? list.filter(isRecord) : []
}
