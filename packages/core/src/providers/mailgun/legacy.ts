import type { JsonValue } from '../../events/base.js'
import type { EventDraft } from '../../events/draft.js'
import { malformed } from '../../events/malformed.js'
import type { Issue } from '../../events/unknown.js'
import { jsonIn } from '../../read/json.js'
import { known } from '../../read/known.js'
import { lookup } from '../../read/lookup.js'
import { isRecord, number } from '../../read/values.js'
import { canonicalJson } from '../../util/canonical-json.js'
import type { FormFields } from './form.js'
import type { EventSource } from './message.js'
import type { MailgunEventData } from './payload.js'

/** The event of a form, as webhooks set up before June 2018 have it. */
export function legacySource(form: FormFields): EventSource {
  const name = form.first('event')
  return { data: dataOf(form), name, path: 'fields.', identity: [identityOf(form)] }
}

const neither: Issue = {
  path: 'fields',
  message: 'hold neither an event ("event") nor a mail ("sender" and "recipient")',
}

/** What becomes of a form without an event. */
export function malformedForm({ identity }: EventSource): EventDraft {
  return { ...malformed('', [neither]), identity }
}

/** Nothing identifies these events. A retry may be signed anew. */
function identityOf({ raw }: FormFields): string {
  const { token: _token, signature: _signature, ...fields } = raw.fields
  return canonicalJson(fields)
}

// What today's webhooks call the events of those set up before June 2018.
const today: Readonly<Record<string, string>> = {
  bounced: 'failed',
  // On a suppression list, or discarded.
  dropped: 'failed',
}

/** The event as today's webhooks would have it. */
function dataOf(form: FormFields): MailgunEventData {
  const { first } = form
  const name = first('event')?.toLowerCase()
  const data = known({
    event: lookup(today, name) ?? name,
    severity: 'permanent',
    reason: first('reason'),
    recipient: first('recipient'),
    timestamp: number(form.last('timestamp')),
    'delivery-status': known({
      code: first('code'),
      message: first('error') ?? first('notification'),
      description: first('description'),
    }),
    message: known({ headers: headersOf(form) }),
    tags: tagsOf(form),
    'user-variables': variablesOf(form),
    campaigns: [known({ id: first('campaign-id'), name: first('campaign-name') }) ?? {}],
    'mailing-list': known({ address: first('mailing-list') }),
    url: first('url'),
    ip: first('ip'),
    geolocation: known({
      country: first('country'),
      region: first('region'),
      city: first('city'),
    }),
    // Null: whether it was a bot is not said.
    'client-info': known({ 'user-agent': first('user-agent'), bot: null }),
  })
  return data ?? {}
}

function headersOf({ first, headers }: FormFields): Readonly<Record<string, string>> {
  const found = known({
    'message-id': first('Message-Id') ?? first('message-id') ?? headers['message-id']?.[0],
    from: headers['from']?.[0],
    subject: headers['subject']?.[0],
  })
  return found ?? {}
}

function tagsOf({ all }: FormFields): readonly string[] {
  const tags = all('tag')
  return tags.length > 0 ? tags : all('X-Mailgun-Tag')
}

/** Where the form has the headers of the message, the variables are in them as you gave them. */
function variablesOf(form: FormFields): Record<string, JsonValue> {
  if (form.headerBlock === '') return mixedVariables(form)
  const given = (form.headers['x-mailgun-variables'] ?? []).map(jsonIn).filter(isRecord)
  return Object.fromEntries(given.flatMap((variables) => Object.entries(variables)))
}

// The fields of events that come without the headers of their message.
const ownNames: ReadonlySet<string> = new Set([
  'event',
  'recipient',
  'domain',
  'ip',
  'country',
  'region',
  'city',
  'user-agent',
  'device-type',
  'client-type',
  'client-name',
  'client-os',
  'campaign-id',
  'campaign-name',
  'tag',
  'X-Mailgun-Tag',
  'mailing-list',
  'url',
  'code',
  'error',
  'reason',
  'description',
  'notification',
  'message-headers',
  'Message-Id',
  'message-id',
  'X-Mailgun-Sid',
  'attachment-count',
  // Seen, and nowhere described.
  'body-plain',
  'h',
  'timestamp',
  'token',
  'signature',
])

const signed: ReadonlySet<string> = new Set(['timestamp', 'token', 'signature'])

/**
 * Your variables, which are among the fields of the event. Of a name that both have, Mailgun's own value is the
 * first, of what it signs the last.
 */
function mixedVariables({ raw, all }: FormFields): Record<string, string> {
  const variables = Object.keys(raw.fields).flatMap((name) => {
    const values = all(name)
    const isOwn = ownNames.has(name)
    // A variable called "tag" looks like one more tag.
    if (isOwn && (values.length < 2 || /tag$/i.test(name))) return []
    const value = signed.has(name) ? values[0] : values.at(-1)
    return value === undefined ? [] : [[name, value] as const]
  })
  return Object.fromEntries(variables)
}
