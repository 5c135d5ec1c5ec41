import type { JsonValue } from '../../events/base.js'
import type { EventDraft } from '../../events/draft.js'
import { malformed } from '../../events/malformed.js'
import type { Issue } from '../../events/unknown.js'
import { canonicalJson } from '../../util/canonical-json.js'
import { lookup } from '../../read/lookup.js'
import { isRecord, number } from '../../read/values.js'
import { draftsOf } from './outbound.js'
import type { FormFields } from './form-fields.js'
import { jsonText } from './json-text.js'
import { legacyVariables } from './legacy-variables.js'
import type { MailgunEventData } from './payload.js'

// What today's webhooks call the events of those set up before June 2018.
const today: Readonly<Record<string, string>> = {
  bounced: 'failed',
  // On a suppression list, or given up.
  dropped: 'failed',
}

const neither: Issue = {
  path: 'fields',
  message: 'hold neither an event ("event") nor a mail ("sender" and "recipient")',
}

/** The events of a form that a webhook set up before June 2018 posted. */
export function legacyDrafts(form: FormFields): readonly EventDraft[] {
  const name = form.first('event')
  const identity = [identityOf(form)]
  if (name === undefined) return [{ ...malformed('', [neither]), identity }]
  return draftsOf({ data: eventOf(form), path: 'fields.', providerType: name, identity })
}

/** Nothing identifies these events. A retry may be signed anew. */
function identityOf({ raw }: FormFields): string {
  const { token: _token, signature: _signature, ...fields } = raw.fields
  return canonicalJson(fields)
}

/** The event as today's webhooks would have it. */
function eventOf(form: FormFields): MailgunEventData {
  const { first, headers } = form
  const name = first('event')?.toLowerCase()
  const messageId = first('Message-Id') ?? first('message-id') ?? headers['message-id']?.[0]
  return compact({
    event: lookup(today, name) ?? name,
    severity: 'permanent',
    reason: first('reason'),
    recipient: first('recipient'),
    timestamp: number(form.last('timestamp')),
    'delivery-status': compact({
      code: first('code'),
      message: first('error') ?? first('notification'),
      description: first('description'),
    }),
    message: {
      headers: compact({
        'message-id': messageId,
        from: headers['from']?.[0],
        subject: headers['subject']?.[0],
      }),
    },
    tags: tagsOf(form),
    'user-variables': variablesOf(form),
    campaigns: [compact({ id: first('campaign-id'), name: first('campaign-name') })],
    'mailing-list': compact({ address: first('mailing-list') }),
    url: first('url'),
    ip: first('ip'),
    geolocation: placeOf(form),
    // Null: whether it was a bot is not said.
    'client-info': compact({ 'user-agent': first('user-agent'), bot: null }),
  })
}

function placeOf({ first }: FormFields): NonNullable<MailgunEventData['geolocation']> {
  return compact({ country: first('country'), region: first('region'), city: first('city') })
}

function tagsOf({ all }: FormFields): readonly string[] {
  const tags = all('tag')
  return tags.length > 0 ? tags : all('X-Mailgun-Tag')
}

/** Where the headers of the mail are posted, the variables stand in them as you gave them. */
function variablesOf(form: FormFields): Record<string, JsonValue> {
  if (form.headerBlock === '') return legacyVariables(form)
  const given = (form.headers['x-mailgun-variables'] ?? []).map(jsonText).filter(isRecord)
  return Object.fromEntries(given.flatMap((variables) => Object.entries(variables)))
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }

function compact<T extends object>(fields: T): Partial<Defined<T>> {
  const found = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(found) as Partial<Defined<T>>
}
