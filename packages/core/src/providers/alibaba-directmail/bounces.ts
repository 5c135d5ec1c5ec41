import type { BounceCategory, BounceKind } from '../../events/bounce.js'
import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import type { SuppressionReason } from '../../events/outbound.js'
import { bounceFrom } from '../../read/bounce.js'
import { lookup } from '../../read/lookup.js'
import { text } from '../../read/values.js'
import type { Fields } from './message.js'

// Only `SmtpNxBox` is documented; the others are as receivers report them.
const suppressions: Readonly<Record<string, SuppressionReason>> = {
  sysoutrcptonaccountlevelbouncelist: 'bounce',
  sysoutrecipientreportedspam: 'complaint',
  sysoutrecipientunsubscribed: 'unsubscribe',
}

const categories: Readonly<Record<string, BounceCategory>> = {
  smtpnxbox: 'unknown-user',
  sysoutinvrcpt: 'unknown-user',
  sysincominginvrcpt: 'unknown-user',
  sysoutdnsresolvefail: 'domain',
  smtpcontspam: 'spam',
  smtpmiscspam: 'spam',
  smtpauthfail: 'auth',
  smtpspffail: 'auth',
  smtpdmafail: 'auth',
  smtpmfbad: 'blocked',
  smtpdbl: 'blocked',
  smtpmffreq: 'throttled',
  smtpmfdfreq: 'throttled',
  smtpipfreq: 'throttled',
  smtprcptfreq: 'throttled',
  smtpmflimit: 'throttled',
}

/** By `status`. */
const byStatus: Readonly<Record<string, { kind: BounceKind; category: BounceCategory }>> = {
  2: { kind: 'permanent', category: 'unknown-user' },
  // That is the verdict of a mail service on the message, not on the address.
  3: { kind: 'undetermined', category: 'spam' },
}

/** A message that did not arrive, whether or not it was sent. */
export function bounceDraft(message: DraftMessage, data: Fields): EventDraft {
  const providerKind = text(data['failed_type'])
  const suppression = lookup(suppressions, providerKind)
  if (suppression !== undefined) {
    const reason = text(data['err_msg']) ?? providerKind
    return extend(message, { type: 'email.suppressed', reason, suppression })
  }
  const known = lookup(byStatus, text(data['status']))
  const bounce = bounceFrom(data['err_msg'], {
    kind: known?.kind ?? kindOf(text(data['err_code'])),
    category: lookup(categories, providerKind) ?? known?.category,
    providerKind,
    smtpCode: data['err_code'],
  })
  return extend(message, { type: 'email.bounced', bounce })
}

function kindOf(code = ''): BounceKind {
  if (/^4\d\d\b/.test(code)) return 'transient'
  return /^5\d\d\b/.test(code) ? 'permanent' : 'undetermined'
}
