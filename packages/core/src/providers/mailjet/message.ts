import type { JsonValue } from '../../events/base.js'
import type { DraftMessage } from '../../events/draft.js'
import { exactIntegers } from '../../read/exact-integers.js'
import { jsonIn } from '../../read/json.js'
import { address } from '../../read/mail/mailbox.js'
import { unixTime } from '../../read/time.js'
import { isRecord, text } from '../../read/values.js'

/** The members of a payload by lower-case name. */
export type Fields = ReadonlyMap<string, JsonValue>

/** What every draft about a sent message has. */
export function messageOf(providerType: string, fields: Fields): DraftMessage {
  const occurredAt = unixTime(fields.get('time'))
  const messageId = messageIdOf(fields)
  const recipient = address(fields.get('email')) ?? null
  return {
    providerType,
    occurredAt,
    identity: identityOf({ messageId, recipient, occurredAt }, fields),
    recipient,
    messageId,
    tags: [],
    metadata: metadataOf(fields),
    reference: text(fields.get('customid')),
    campaign: text(fields.get('customcampaign')) ?? idIn(fields.get('mj_campaign_id')),
  }
}

type Known = Pick<DraftMessage, 'messageId' | 'recipient' | 'occurredAt'>

/** There are no event ids. Without a message or a time, the whole payload has to serve. */
function identityOf(
  { messageId, recipient, occurredAt }: Known,
  fields: Fields,
): DraftMessage['identity'] {
  const guid = text(fields.get('message_guid'))
  if (occurredAt === undefined || (guid ?? messageId) === undefined) return undefined
  const what = [text(fields.get('url')), idIn(fields.get('mj_list_id'))]
  return [messageId, guid, recipient, occurredAt.getTime(), ...what]
}

/** An id; 0 stands for none. */
export function idIn(value: unknown): string | undefined {
  const id = text(value)
  return id === '0' ? undefined : id
}

/** A number that was rounded on the way is the id of some other message. */
function messageIdOf(fields: Fields): string | undefined {
  const id = fields.get('messageid')
  const isRounded = typeof id === 'number' && !Number.isSafeInteger(id)
  return (isRounded ? undefined : idIn(id)) ?? idIn(fields.get('mj_message_id'))
}

/** Any text can be the payload; only an object has names of its own. */
function metadataOf(fields: Fields): DraftMessage['metadata'] {
  const [id, payload] = [text(fields.get('customid')), text(fields.get('payload'))]
  const own = isRecord(fields.get('payload')) ? fields.get('payload') : objectIn(payload)
  return {
    ...(isRecord(own) ? own : payload !== undefined && { Payload: payload }),
    ...(id !== undefined && { CustomID: id }),
  }
}

function objectIn(payload: string | undefined): JsonValue | undefined {
  if (!payload?.startsWith('{')) return undefined
  return jsonIn(Buffer.from(exactIntegers(Buffer.from(payload))).toString())
}
