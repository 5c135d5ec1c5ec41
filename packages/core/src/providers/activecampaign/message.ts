import type { JsonValue } from '../../events/base.js'
import { extend, type DraftEnvelope, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { address } from '../../read/mail/mailbox.js'
import { isoTime } from '../../read/time.js'
import { memberAt, text, textAt, texts } from '../../read/values.js'

/** The members of a payload. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and where they come from. */
export const fields = {
  occurredAt: { from: 'date_time', byCode: true },
  recipient: { from: 'contact.email', byCode: true },
  subject: { from: 'campaign.message.subject', remark: 'not of bounces' },
  campaign: 'campaign.id',
  templateId: {
    from: 'campaign.message.id',
    remark: 'the content of the campaign, the same for all recipients: there is no `messageId`',
  },
  metadata: { from: 'contact.fields', remark: 'what is known of the contact, where it is named' },
  scope: { from: ['list[].id', 'list'], remark: 'of unsubscribes; `0` is no list', byCode: true },
  'bounce.providerKind': { from: 'bounce.type', byCode: true },
  'bounce.diagnostic': { from: 'bounce.description', byCode: true },
  'bounce.enhancedCode': {
    from: 'bounce.code',
    remark: 'or `bounce.smtpCode`, after its form (unconfirmed)',
    byCode: true,
  },
  url: { from: 'link.url', byCode: true },
  userAgent: { from: 'User-Agent', remark: 'of opens', byCode: true },
  email: { from: 'contact.email', remark: 'of contacts', byCode: true },
  contactId: { from: 'contact.id', byCode: true },
  lists: { from: 'list', remark: 'of `subscribe`: the one that was joined', byCode: true },
} as const

const fieldsOf = fieldReader(fields)

/** What every draft has. */
export function envelopeOf(raw: Fields): DraftEnvelope {
  return { providerType: text(raw['type']) ?? '', occurredAt: isoTime(raw['date_time']) }
}

/** What every draft about mail to a contact has. No message is named. */
export function messageOf(envelope: DraftEnvelope, raw: Fields): DraftMessage {
  const message = fieldsOf((path) => memberAt(raw, path))
  const recipient = address(memberAt(raw, 'contact.email')) ?? null
  return extend(extend(message, envelope), { recipient, identity: identityOf(raw) })
}

/** A delivery that comes twice may tell other things of the contact the second time. */
function identityOf(raw: Fields): DraftMessage['identity'] {
  const time = text(raw['date_time'])
  const contact = textAt(raw, 'contact.id', 'contact.email')
  if (time === undefined || contact === undefined) return undefined
  const what = [textAt(raw, 'campaign.id'), textAt(raw, 'link.id', 'link.url')]
  return [contact, time, ...what, ...listsIn(raw)]
}

/** The lists that a payload names: one as text, or those that were left. */
export function listsIn(raw: Fields): readonly string[] {
  const { list } = raw
  const left: readonly unknown[] = Array.isArray(list) ? list : [list]
  return texts(left.flatMap((each) => texts(memberAt(each, 'id') ?? each))).filter(isList)
}

function isList(id: string): boolean {
  return id !== '0'
}
