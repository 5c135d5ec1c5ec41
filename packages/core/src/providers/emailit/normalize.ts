import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import { isOutbound, typeFinder } from '../../read/event-table.js'
import type { Item } from '../../read/item.js'
import { mailbox, mailboxes } from '../../read/mail/mailbox.js'
import { receivedFrom } from '../../read/mail/received.js'
import { record } from '../../read/values.js'
import { events } from './events.js'
import { aboutOf, envelopeOf, messageOf } from './message.js'
import { outboundDraft } from './outbound.js'
import type { EmailitPayload } from './payload.js'
import { resourceDraft } from './resources.js'

const typeOf = typeFinder(events)

/** The event of one payload. */
export function normalize(item: Item<EmailitPayload>): readonly EventDraft[] {
  const raw = record(item.raw)
  const [envelope, about] = [envelopeOf(raw), aboutOf(raw)]
  const { providerType } = envelope
  if (providerType === '') return [malformed('', [missing('type')], messageOf(envelope, about))]
  const type = typeOf(providerType)
  if (type === undefined) return [unknownEvent(providerType, messageOf(envelope, about))]
  if (Object.keys(about).length === 0) {
    return [malformed(providerType, [missing('data.object')], envelope)]
  }
  if (isOutbound(type)) return [outboundDraft(type, messageOf(envelope, about), about)]
  if (type !== 'email.received') return [resourceDraft(type, envelope, about)]
  const { from, to, subject } = about
  return [receivedFrom({ ...envelope, from: mailbox(from), to: mailboxes(to), subject })]
}
