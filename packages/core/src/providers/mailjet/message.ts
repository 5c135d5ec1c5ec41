import type { JsonValue } from '../../events/base.js'
import type { MessageFields } from '../../events/draft.js'
import { exactIntegers } from '../../read/exact-integers.js'
import { parseJson } from '../../read/json.js'
import { isRecord, text } from '../../read/values.js'

/** The members of a payload by lower-case name. */
export type Fields = ReadonlyMap<string, JsonValue>

/** What a payload says about the mail. */
export function messageOf(fields: Fields): MessageFields {
  return {
    messageId: messageIdOf(fields),
    tags: [],
    metadata: metadataOf(fields),
    campaign: text(fields.get('customcampaign')) ?? idIn(fields.get('mj_campaign_id')),
  }
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
function metadataOf(fields: Fields): MessageFields['metadata'] {
  const [id, payload] = [text(fields.get('customid')), text(fields.get('payload'))]
  const own = isRecord(fields.get('payload')) ? fields.get('payload') : jsonIn(payload)
  return {
    ...(isRecord(own) ? own : payload !== undefined && { Payload: payload }),
    ...(id !== undefined && { CustomID: id }),
  }
}

function jsonIn(payload: string | undefined): JsonValue | undefined {
  if (!payload?.startsWith('{')) return undefined
  try {
    return parseJson(exactIntegers(Buffer.from(payload)))
  } catch {
    return undefined
  }
}
