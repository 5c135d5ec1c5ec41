import type { DraftMessage, EventDraft } from '../../events/draft.js'
import { extend } from '../../events/draft.js'
import type { SuppressionReason } from '../../events/outbound.js'
import { bounceFrom } from '../../read/bounce.js'
import { smtpReply } from '../../read/smtp-reply.js'

/** What Postal says of a failure: the reply of the other server, and its own words. */
export interface Failure {
  readonly output: string | undefined
  readonly details: string | undefined
}

/** Why a message will not arrive. The words are those of Postal's source. */
export function failureDraft(message: DraftMessage, { output, details = '' }: Failure): EventDraft {
  const remoteMta = remoteMtaIn(details)
  if (smtpReply(output).smtpCode !== undefined) {
    const bounce = bounceFrom(output, { kind: 'permanent', remoteMta })
    return extend(message, { type: 'email.bounced', bounce })
  }
  if (/\blikely spam\b/i.test(details)) {
    return extend(message, { type: 'email.rejected', reason: details })
  }
  if (ownFailure.test(details)) return extend(message, { type: 'email.failed', reason: details })
  const hasRunOut = /\b(?:maximum|too many)\b.{0,100}\battempts\b/i.test(details)
  const bounce = bounceFrom(output ?? details, {
    kind: hasRunOut ? 'transient' : 'undetermined',
    category: hasRunOut ? 'expired' : undefined,
    remoteMta,
  })
  return extend(message, { type: 'email.bounced', bounce })
}

// What says nothing of the recipient.
const ownFailure =
  /\bRCPT TO\b|\bdomain\b|\braw message has been removed\b|\bscope\b.{0,100}\bnot valid\b/i

/** `… by SMTP to mx.example.org (198.51.100.7)`, `… when sending to 198.51.100.7:25 (mx.example.org)`. */
function remoteMtaIn(details: string): string | undefined {
  const [, first, second] =
    /\b(?:to|from) ([\w.:-]{1,253})(?: \(([\w.:-]{1,253})\))?\.?$/i.exec(details) ?? []
  return [first, second].find((host) => host !== undefined && /[a-z]$/i.test(host)) ?? first
}

/** Why an address is held back; undefined where the message waits for another reason. */
export function suppressionOf(
  details = '',
): { readonly reason: string; readonly suppression: SuppressionReason | undefined } | undefined {
  if (!/\bsuppression list\b/i.test(details)) return undefined
  const isBounced = /\b(?:hard|soft) fails?\b/i.test(details)
  return { reason: details, suppression: isBounced ? 'bounce' : undefined }
}
