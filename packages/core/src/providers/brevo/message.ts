import type { JsonValue } from '../../events/base.js'
import type { MessageFields } from '../../events/draft.js'
import { headerText } from '../../read/mail/encoded-words.js'
import { parseJson } from '../../read/json.js'
import { address } from '../../read/mail/mailbox.js'
import { rfcMessageId } from '../../read/mail/message-id.js'
import { isRecord, text, texts } from '../../read/values.js'
import type { Fields } from './fields.js'

/** What a payload says about the mail. */
export function messageOf(fields: Fields): MessageFields {
  const messageId = text(fields.get('message-id'))
  const tags = tagsOf(fields.get('tags'))
  return {
    messageId,
    rfcMessageId: rfcMessageId(messageId),
    from: address(fields.get('sender_email')),
    subject: headerText(fields.get('subject')),
    tags: tags.length > 0 ? tags : tagsOf(fields.get('tag')),
    metadata: metadataOf(fields.get('x-mailin-custom')),
    templateId: text(fields.get('template_id')),
    campaign: text(fields.get('camp_id')),
  }
}

/** What stands in `tag` depends on how the mail was sent: a list, one as JSON text, or a single tag. */
function tagsOf(value: unknown): string[] {
  const written = text(value)?.startsWith('[') ? jsonIn(value) : undefined
  return texts(Array.isArray(written) ? written : value)
}

/** Anything can be in the header; only an object has names of its own. */
function metadataOf(value: unknown): MessageFields['metadata'] {
  const custom = isRecord(value) ? value : jsonIn(value)
  if (isRecord(custom)) return custom
  const plain = text(value)
  return plain === undefined ? {} : { 'X-Mailin-custom': plain }
}

function jsonIn(value: unknown): JsonValue | undefined {
  if (typeof value !== 'string') return undefined
  try {
    return parseJson(Buffer.from(value))
  } catch {
    return undefined
  }
}
