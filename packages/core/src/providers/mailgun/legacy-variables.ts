import type { FormFields } from './form-fields.js'

// The fields of events that come without the headers of their mail.
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
 * Your variables, which stand among the fields of the event. Of a name that both have, Mailgun's own value is the
 * first, of what it signs the last.
 */
export function legacyVariables({ raw, all }: FormFields): Record<string, string> {
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
