import { draftOf, type EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../provider.js'
import { lookup } from '../../read/lookup.js'
import { isRecord, record, text } from '../../read/values.js'
import { bounceDraft } from './bounces.js'
import { clickDraft, openDraft } from './engagement.js'
import { aboutOf, envelopeOf, recipientOf, type Fields } from './envelope.js'
import type { PostmarkPayload } from './payload.js'
import { receivedDraft } from './inbound.js'
import { subscriptionDraft } from './subscription.js'

type ToDraft = (recordType: string, fields: Fields) => EventDraft

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

/** The event of one post. */
export function normalize({ raw }: Item<PostmarkPayload>): readonly EventDraft[] {
  const fields = record(raw)
  const recordType = text(fields['RecordType']) ?? impliedRecordType(fields)
  if (recordType === undefined) return [malformed('', [missing('RecordType')])]
  const toDraft = lookup(byRecordType, recordType)
  if (toDraft === undefined) return [unknownEvent(recordType, envelopeOf(recordType, fields))]
  return [toDraft(recordType, fields)]
}

/** Mail in has no record type, and neither had bounces before 2019. */
function impliedRecordType(fields: Fields): string | undefined {
  if (isRecord(fields['FromFull'])) return 'Inbound'
  const isBounce = text(fields['Type']) !== undefined && text(fields['BouncedAt']) !== undefined
  return isBounce ? 'Bounce' : undefined
}

/** `Details`, the answer of the recipient's server, stays in the payload. */
function deliveryDraft(recordType: string, fields: Fields): EventDraft {
  const envelope = envelopeOf(recordType, fields)
  const recipient = recipientOf(fields)
  return recipient === undefined
    ? malformed(recordType, [missing('Recipient')], envelope)
    : draftOf(aboutOf(fields, envelope, recipient), { type: 'email.delivered' })
}
