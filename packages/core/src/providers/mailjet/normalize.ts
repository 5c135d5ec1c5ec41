import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { byLowerCaseName, text } from '../../read/values.js'
import { inboundDrafts } from './inbound.js'
import { idIn, messageOf, type Fields } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { MailjetPayload } from './payload.js'

/** The events of one payload. */
export function normalize({ raw }: Item<MailjetPayload>): readonly EventDraft[] {
  const fields = byLowerCaseName(raw)
  const name = text(fields.get('event'))
  const message = messageOf(name ?? '', fields)
  if (name === undefined) {
    return inboundDrafts(fields) ?? [malformed('', [missing('event')], message)]
  }
  if (isProbe(fields)) {
    return [unknownEvent(name, { occurredAt: message.occurredAt, test: true })]
  }
  return outboundDrafts(message, fields) ?? [unknownEvent(name, message)]
}

/** A test from the dashboard is an event whose fields are all empty. */
function isProbe(fields: Fields): boolean {
  const [email, messageId] = [fields.get('email'), fields.get('messageid')]
  return email === '' && messageId !== undefined && idIn(messageId) === undefined
}
