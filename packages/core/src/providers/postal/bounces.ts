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
    return extend(message, {
      type: 'email.bounced',
      bounce: bounceFrom(output, { kind: 'permanent', remoteMta }),
    })
  }
  if (/\blikely spam\b/i.test(details)) {
    return extend(message, { type: 'email.rejected', reason: details })
  }
  if (/\b(?:maximum|too many)\b.*\battempts\b/i.test(details)) {
    const bounce = bounceFrom(details, { kind: 'transient', category: 'expired', remoteMta })
    return extend(message, { type: 'email.bounced', bounce })
  }
  if (/\bRCPT TO\b|\bdomain\b/i.test(details)) {
    return extend(message, { type: 'email.failed', reason: details })
  }
  const bounce = bounceFrom(output ?? details, { kind: 'permanent', remoteMta })
  return extend(message, { type: 'email.bounced', bounce })
}

/** `… by SMTP to mx.example.org (198.51.100.7)`, `… from mx.example.org`. */
function remoteMtaIn(details: string): string | undefined {
  return /\b(?:to|from) ([\w.-]{1,253})(?: \([\da-f.:]+\))?\.?$/i.exec(details)?.[1]
}

/** Why an address is held back; undefined where the message waits for another reason. */
export function suppressionOf(
  details = '',
): { readonly reason: string; readonly suppression: SuppressionReason | undefined } | undefined {
  if (!/\bsuppression list\b/i.test(details)) return undefined
  return { reason: details, suppression: /\bhard fails?\b/i.test(details) ? 'bounce' : undefined }
}
