import type { EventDraft } from '../../events/draft.js'
import type { Item } from '../../read/item.js'
import { isRecord } from '../../read/values.js'
import { eventDrafts } from './outbound.js'
import { formFields } from './form-fields.js'
import { isInbound, receivedDraft } from './inbound.js'
import { legacyDrafts } from './legacy.js'
import type { MailgunForm, MailgunPayload } from './payload.js'

/** The events of one post: one, unless a message to several recipients was rejected. */
export function normalize({ raw, mail }: Item<MailgunPayload>): readonly EventDraft[] {
  if (!isPostedForm(raw)) return eventDrafts(raw)
  const form = formFields(raw, mail)
  return isInbound(form) ? [receivedDraft(form)] : legacyDrafts(form)
}

function isPostedForm(raw: MailgunPayload): raw is MailgunForm {
  return raw['event-data'] === undefined && isRecord(raw.fields)
}
