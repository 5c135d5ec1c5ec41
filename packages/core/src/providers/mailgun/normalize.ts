import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { isRecord, text } from '../../read/values.js'
import { formFields } from './form.js'
import { inboundDrafts } from './inbound.js'
import { legacySource, malformedForm } from './legacy.js'
import { identityOf, messageOf, type EventSource } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { MailgunEventData, MailgunForm, MailgunPayload, MailgunWebhook } from './payload.js'

/** The events of one delivery: one, unless a message to several recipients was rejected. */
export function normalize({ raw, mail }: Item<MailgunPayload>): readonly EventDraft[] {
  if (!isForm(raw)) return eventDrafts(sourceOf(raw))
  const form = formFields(raw, mail)
  const received = inboundDrafts(form)
  if (received !== undefined) return received
  const source = legacySource(form)
  return source.name === undefined ? [malformedForm(source)] : eventDrafts(source)
}

function isForm(raw: MailgunPayload): raw is MailgunForm {
  return raw['event-data'] === undefined && isRecord(raw.fields)
}

/** An item of the Events API, which is the event alone, is one too. */
function sourceOf(raw: MailgunWebhook): EventSource {
  const inner = raw['event-data']
  const data: MailgunEventData = isRecord(inner) ? inner : (raw as MailgunEventData)
  const path = isRecord(inner) ? 'event-data.' : ''
  return { data, path, name: text(data.event), identity: identityOf(data) }
}

/** An unknown event is told from others like any other: by its id, not by the whole payload, which is signed anew. */
function eventDrafts(source: EventSource): readonly EventDraft[] {
  const { identity } = source
  return draftsOf(source).map((draft) =>
    draft.type === 'unknown' ? { ...draft, identity } : draft,
  )
}

function draftsOf(source: EventSource): readonly EventDraft[] {
  const { name, path } = source
  const message = messageOf(source)
  if (name === undefined) {
    return [malformed('', [missing(path === '' ? 'event-data' : `${path}event`)], message)]
  }
  return outboundDrafts(message, source) ?? [unknownEvent(name, message)]
}
