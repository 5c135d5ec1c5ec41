import type { JsonValue } from '../../events/base.js'
import type { MessageFields } from '../../events/draft.js'
import { address } from '../../read/mail/mailbox.js'
import { rfcMessageId } from '../../read/mail/message-id.js'
import { isRecord, text, texts } from '../../read/values.js'
import type { Fields } from './envelope.js'

/** The message that an event is about. */
export function messageOf(fields: Fields): MessageFields {
  const tags = named(fields['tags'])
  return {
    messageId: text(fields['email_id']),
    rfcMessageId: rfcMessageId(fields['message_id']),
    from: address(fields['from']),
    subject: text(fields['subject']),
    tags: texts(Object.values(tags)),
    metadata: { ...named(fields['headers']), ...tags },
    templateId: text(fields['template_id']),
    campaign: text(fields['broadcast_id']),
  }
}

/** Values by name, from an object or from a list of names and values. */
function named(value: unknown): Readonly<Record<string, JsonValue>> {
  if (isRecord(value)) return value
  if (!Array.isArray(value)) return {}
  const pairs = value.filter(isRecord).flatMap((pair) => {
    const [name, content] = [text(pair['name']), pair['value']]
    return name === undefined || content === undefined ? [] : [[name, content] as const]
  })
  return Object.fromEntries(pairs)
}
