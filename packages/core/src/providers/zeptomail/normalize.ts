import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { isRecord, record, text, texts } from '../../read/values.js'
import { canonicalJson } from '../../util/canonical-json.js'
import { messageOf, type Fields, type Happening } from './message.js'
import { outboundDrafts, typeOf } from './outbound.js'
import type { ZeptoMailPayload } from './payload.js'

/** The events of one payload. */
export function normalize(item: Item<ZeptoMailPayload>): readonly EventDraft[] {
  return happeningsIn(record(item.raw)).flatMap((happening) => {
    const { name } = happening
    if (name === '') return malformed('', [missing('event_name')], messageOf(happening))
    return outboundDrafts(happening) ?? unknownEvent(name, messageOf(happening))
  })
}

/** Of each message each entry of each list of details; one where there are none. */
function happeningsIn(raw: Fields): readonly Happening[] {
  const names = texts(raw['event_name'])
  const providerEventId = text(raw['webhook_request_id'])
  const found = listed(raw['event_message']).flatMap((message) =>
    listed(message['event_data']).flatMap((data) =>
      listed(data['details']).map((details) => ({
        name: nameIn(names, text(data['object'])),
        message,
        details,
      })),
    ),
  )
  return found.map((each, index) => ({
    ...each,
    providerEventId,
    identity: found.length === 1 ? undefined : identityOf(providerEventId, each, index),
  }))
}

/** Whether the id of a request comes again with a retry is unconfirmed; without one, all that is said has to serve. */
function identityOf(
  id: string | undefined,
  { message, details }: Pick<Happening, 'message' | 'details'>,
  index: number,
): Happening['identity'] {
  return id === undefined
    ? [canonicalJson(message), canonicalJson(details), index]
    : [id, text(details['time']), index]
}

/** Of one name, it counts; of several, the one that is with the details. */
function nameIn(names: readonly string[], object: string | undefined): string {
  const [first] = names
  const inOrder = names.length > 1 ? [object, ...names] : [first, object]
  return inOrder.find((name) => typeOf(name) !== undefined) ?? first ?? object ?? ''
}

/** A list, or the one that stands in its place; one that is empty where there is none. */
function listed(value: unknown): readonly Fields[] {
  const found = [value ?? []].flat().filter(isRecord)
  return found.length > 0 ? found : [{}]
}
