import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { addresses } from '../../read/mail/mailbox.js'
import { record, text } from '../../read/values.js'
import { messageOf } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { MailChannelsPayload } from './payload.js'

/** The events of one payload. */
export function normalize(item: Item<MailChannelsPayload>): readonly EventDraft[] {
  const raw = record(item.raw)
  const name = text(raw['event'])
  const known = name === undefined ? undefined : outboundDrafts(name, raw)
  if (known !== undefined) return known
  const [recipient] = addresses(raw['recipients'])
  const message = { ...messageOf(name ?? '', raw), recipient }
  return name === undefined
    ? [malformed('', [missing('event')], message)]
    : [unknownEvent(name, message)]
}

/** What `/webhook/validate` has MailChannels send. */
export function isPing({ raw }: Item<MailChannelsPayload>): boolean {
  return text(record(raw)['event'])?.toLowerCase() === 'test'
}
