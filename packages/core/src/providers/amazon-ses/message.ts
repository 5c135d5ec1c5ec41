import type { JsonValue } from '../../events/base.js'
import type { MessageFields } from '../../events/draft.js'
import { headerText } from '../../read/mail/encoded-words.js'
import { address, addresses } from '../../read/mail/mailbox.js'
import { rfcMessageId } from '../../read/mail/message-id.js'
import { isRecord, record, text, texts } from '../../read/values.js'
import type { Fields } from './unwrap.js'

/** What `mail` says of the message. */
export function messageOf(mail: Fields): MessageFields {
  const common = record(mail['commonHeaders'])
  return {
    messageId: text(mail['messageId']),
    rfcMessageId: messageIdHeader(mail),
    from: addresses(common['from'])[0] ?? address(mail['source']),
    subject: headerText(common['subject']),
    tags: [],
    metadata: { ...extraHeaders(mail), ...userTags(mail) },
    campaign: texts(record(mail['tags'])['ses:configuration-set'])[0],
  }
}

/** The headers in `mail`, in their order, with their names as they stand. */
export function headersOf(mail: Fields): (readonly [name: string, value: string])[] {
  const headers: readonly JsonValue[] = Array.isArray(mail['headers']) ? mail['headers'] : []
  return headers.flatMap((header) => {
    const [name, value] = [text(record(header)['name']), record(header)['value']]
    return name !== undefined && typeof value === 'string' ? [[name, value] as const] : []
  })
}

/** The `Message-ID` header. SES's own id may stand in its place: that has no domain. */
export function messageIdHeader(mail: Fields): string | undefined {
  const header = headersOf(mail).find(([name]) => name.toLowerCase() === 'message-id')?.[1]
  const id = text(header) ?? text(record(mail['commonHeaders'])['messageId'])
  return id?.includes('@') ? rfcMessageId(id) : undefined
}

/** Message tags hold lists; one value each is what the send API takes. */
function userTags(mail: Fields): Record<string, JsonValue> {
  const tags = isRecord(mail['tags']) ? Object.entries(mail['tags']) : []
  return Object.fromEntries(
    tags.flatMap(([name, values]) => {
      const value = texts(values)[0]
      return name.startsWith('ses:') || value === undefined ? [] : [[name, value] as const]
    }),
  )
}

function extraHeaders(mail: Fields): Record<string, JsonValue> {
  const own = headersOf(mail).filter(([name]) => /^x-(?!ses-)/i.test(name))
  // Of a header that is there twice, the first counts.
  return Object.fromEntries(own.toReversed())
}
