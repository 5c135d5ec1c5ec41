import type { JsonValue } from '../../events/base.js'
import { extend, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { known } from '../../read/known.js'
import { address } from '../../read/mail/mailbox.js'
import { isoTime } from '../../read/time.js'
import { memberAt, text } from '../../read/values.js'

/** The members of `Data`. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and where they come from. */
export const fields = {
  occurredAt: { from: 'CreatedAt', byCode: true },
  messageId: { from: 'MessageId', remark: 'what the send API returned' },
  recipient: { from: 'Data.To', byCode: true },
  from: 'Data.From',
  reference: {
    from: 'Data.CustomerReference',
    remark: 'whatever you gave as `customerReference` when sending',
  },
  metadata: {
    from: ['Data.CustomerReference', 'Data.Id'],
    remark: 'both, as `customerReference` and `id`',
    byCode: true,
  },
  'bounce.providerKind': {
    from: ['Data.Bounce.Type', 'Data.Bounce.SubType'],
    remark: 'both, with a slash between them',
    byCode: true,
  },
  'bounce.diagnostic': { from: 'Data.Bounce.Message', byCode: true },
  url: { from: ['Data.Url', 'Data.Link'], remark: 'unconfirmed', byCode: true },
} as const

const flat = fieldReader(fields)

/** What every draft about a sent message has. */
export function messageOf(raw: Fields, data: Fields): DraftMessage {
  const recipient = address(data['To']) ?? null
  return extend(
    flat((path) => memberAt(raw, path)),
    {
      providerType: text(raw['Type']) ?? '',
      occurredAt: isoTime(raw['CreatedAt']),
      identity: identityOf(text(raw['CreatedAt']), recipient, data),
      recipient,
      metadata:
        known({ customerReference: text(data['CustomerReference']), id: text(data['Id']) }) ?? {},
    },
  )
}

/** `Id` is that of the mail. Without it or a time, the whole payload has to serve. */
function identityOf(
  createdAt: string | undefined,
  recipient: string | null,
  data: Fields,
): DraftMessage['identity'] {
  const id = text(data['Id'])
  if (id === undefined || createdAt === undefined) return undefined
  return [id, recipient, createdAt, urlOf(data)]
}

/** Where a click led. The samples do not have it. */
export function urlOf(data: Fields): string | undefined {
  return text(data['Url']) ?? text(data['Link'])
}
