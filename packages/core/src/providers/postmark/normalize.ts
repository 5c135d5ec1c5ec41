import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import { progressDraft } from '../../events/progress.js'
import type { Item } from '../../read/item.js'
import { lookup } from '../../read/lookup.js'
import type { ParsedMail } from '../../read/mail/mime.js'
import { isRecord, record, text } from '../../read/values.js'
import { bounceDraft } from './bounces.js'
import { clickDraft, openDraft } from './engagement.js'
import { aboutOf, type Fields } from './envelope.js'
import type { PostmarkPayload } from './payload.js'
import { receivedDraft } from './inbound.js'
import { subscriptionDraft } from './subscription.js'

type ToDraft = (recordType: string, fields: Fields, mail?: ParsedMail) => EventDraft

const byRecordType: Readonly<Record<string, ToDraft>> = {
  delivery: deliveryDraft,
  bounce: bounceDraft,
  // Of the same form as a bounce.
  spamcomplaint: bounceDraft,
  open: openDraft,
  click: clickDraft,
  subscriptionchange: subscriptionDraft,
  inbound: receivedDraft,
}

/** The event of one delivery. */
export function normalize({ raw, mail }: Item<PostmarkPayload>): readonly EventDraft[] {
  const fields = record(raw)
  const recordType = text(fields['RecordType']) ?? impliedRecordType(fields)
  if (recordType === undefined) return [malformed('', [missing('RecordType')], aboutOf('', fields))]
  const toDraft = lookup(byRecordType, recordType)
  if (toDraft === undefined) return [unknownEvent(recordType, aboutOf(recordType, fields))]
  return [toDraft(recordType, fields, mail)]
}

/** Mail in has no record type, and neither had bounces before 2019. */
function impliedRecordType(fields: Fields): string | undefined {
  if (isInbound(fields)) return 'Inbound'
  const isBounce = text(fields['Type']) !== undefined && text(fields['BouncedAt']) !== undefined
  return isBounce ? 'Bounce' : undefined
}

/** Spam and bounces may lack a sender; where the server is set to it, there may be nothing but the message as it came. */
function isInbound({ FromFull, ToFull, OriginalRecipient, RawEmail }: Fields): boolean {
  const isParsed = isRecord(FromFull) || Array.isArray(ToFull)
  return isParsed || (text(OriginalRecipient) ?? text(RawEmail)) !== undefined
}

/** `Details`, the answer of the recipient's server, stays in the payload. */
function deliveryDraft(recordType: string, fields: Fields): EventDraft {
  return progressDraft(aboutOf(recordType, fields), 'email.delivered', 'Recipient')
}
