import type { JsonValue } from '../../events/base.js'
import { extend, type DraftMessage } from '../../events/draft.js'
import { referenceKey } from '../../reference/key.js'
import { fieldReader } from '../../read/field-table.js'
import { mailboxes } from '../../read/mail/mailbox.js'
import { rfcMessageId } from '../../read/mail/message-id.js'
import { isoTime } from '../../read/time.js'
import { text } from '../../read/values.js'

/** The members of an object. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and where in `payload` they are. */
export const fields = {
  recipient: { from: ['to', 'cc', 'bcc'], remark: 'an event for each address', byCode: true },
  occurredAt: { from: 'updated_at', byCode: true },
  messageId: { from: 'id', remark: 'the send API returned the same, for all recipients' },
  rfcMessageId: { from: 'message_id', byCode: true },
  from: 'from',
  subject: 'subject',
  tags: 'tags',
  reference: { from: 'tags', remark: 'the tag that `stamp` made', byCode: true },
} as const

const flat = fieldReader(fields)

/** What every draft about a sent message has, but for whom it is about. */
export function messageOf(providerType: string, payload: Fields): DraftMessage {
  const message = flat((name) => payload[name])
  return extend(message, {
    providerType,
    occurredAt: isoTime(payload['updated_at']),
    identity: identityOf(message.messageId, text(payload['updated_at'])),
    // Documented with brackets around either half.
    rfcMessageId: rfcMessageId(text(payload['message_id'])?.replaceAll(/[<>]/g, '')),
    reference: referenceAmong(message.tags),
    recipient: null,
  })
}

/** Everyone that the message went to. */
export function recipientsOf({ to, cc, bcc }: Fields): readonly string[] {
  const found = [to, cc, bcc].flatMap(mailboxes)
  return [...new Set(found.map(({ address }) => address))]
}

/** A message has one event of each kind at a time. Without its id or the time, the whole payload has to serve. */
function identityOf(id: string | undefined, changed: string | undefined): DraftMessage['identity'] {
  return id === undefined || changed === undefined ? undefined : [id, changed]
}

const prefix = `${referenceKey}:`

/** A tag that holds a reference. */
export function referenceTag(reference: string): string {
  return prefix + reference
}

function referenceAmong(tags: readonly string[]): string | undefined {
  return tags.find((tag) => tag.startsWith(prefix))?.slice(prefix.length)
}
