import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent, type UnknownOptions } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { address } from '../../read/mail/mailbox.js'
import { unixTime } from '../../read/time.js'
import { byLowerCaseName, text } from '../../read/values.js'
import { isInbound, receivedDraft } from './inbound.js'
import { idIn, messageOf, type Fields } from './message.js'
import { outboundDraft } from './outbound.js'
import type { MailjetPayload } from './payload.js'

/** The event of one payload. */
export function normalize({ raw }: Item<MailjetPayload>): readonly EventDraft[] {
  const fields = byLowerCaseName(raw)
  const providerType = text(fields.get('event'))
  const occurredAt = unixTime(fields.get('time'))
  if (providerType === undefined) {
    return isInbound(fields)
      ? [receivedDraft(fields)]
      : [malformed('', [missing('event')], knownOf(fields, occurredAt))]
  }
  if (isProbe(fields)) return [unknownEvent(providerType, { occurredAt, test: true })]
  const draft = outboundDraft({ providerType, occurredAt }, fields)
  return [draft ?? unknownEvent(providerType, knownOf(fields, occurredAt))]
}

function knownOf(fields: Fields, occurredAt: Date | undefined): UnknownOptions {
  const { messageId } = messageOf(fields)
  return { occurredAt, recipient: address(fields.get('email')), messageId }
}

/** A test from the dashboard is an event whose fields are all empty. */
function isProbe(fields: Fields): boolean {
  const [email, messageId] = [fields.get('email'), fields.get('messageid')]
  return email === '' && messageId !== undefined && idIn(messageId) === undefined
}
