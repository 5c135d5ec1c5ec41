import type { JsonValue } from '../../events/base.js'
import { extend, type DraftEnvelope, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { known } from '../../read/known.js'
import { isoTime } from '../../read/time.js'
import { text } from '../../read/values.js'

/** The members of the object that a payload is about. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and where they come from. */
export const fields = {
  messageId: { from: 'message_id', remark: 'what the send API returned' },
  rfcMessageId: {
    from: 'message_id',
    remark: 'where it is one: samples show other ids too',
    byCode: true,
  },
  metadata: { from: ['inbox_id', 'thread_id'], remark: 'both, by name', byCode: true },
} as const

const flat = fieldReader(fields)

/** What every draft has. `type` is always the word "event". */
export function envelopeOf(raw: Fields, about: Fields): DraftEnvelope {
  return {
    providerType: text(raw['event_type']) ?? '',
    providerEventId: text(raw['event_id']),
    occurredAt: isoTime(about['timestamp']),
  }
}

/** What every draft about a sent message has, but for whom it is about. */
export function messageOf(envelope: DraftEnvelope, about: Fields): DraftMessage {
  const [inbox, thread] = [text(about['inbox_id']), text(about['thread_id'])]
  return extend(
    flat((name) => about[name]),
    {
      ...envelope,
      recipient: null,
      rfcMessageId: headerIdOf(about),
      metadata: known({ inbox_id: inbox, thread_id: thread }) ?? {},
    },
  )
}

/** The `Message-ID` header, where the id of a message is that. */
export function headerIdOf(about: Fields): string | undefined {
  const id = text(about['message_id'])
  return id !== undefined && /[<@]/.test(id) ? id : undefined
}
