import type { Bounce, BounceKind } from '../../events/bounce.js'
import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { bounceFrom } from '../../read/bounce.js'
import { engagementFrom } from '../../read/engagement.js'
import type { EmittedBy, OutboundIn } from '../../read/event-table.js'
import { known } from '../../read/known.js'
import { lookup } from '../../read/lookup.js'
import { smtpReply } from '../../read/smtp-reply.js'
import { memberAt, record, text } from '../../read/values.js'
import type { events } from './events.js'
import { contactOf, type Fields } from './message.js'

/** The event about mail to a contact. */
export function outboundDraft(
  type: OutboundIn<EmittedBy<typeof events>>,
  message: DraftMessage,
  entry: Fields,
): EventDraft {
  const path = 'contact.fields.core.email.value'
  if (isNameless(message)) return malformed(message.providerType, [missing(path)], message)
  switch (type) {
    case 'email.sent':
    case 'email.delivered':
      return progressDraft(message, type, path)
    case 'email.opened':
      return extend(extend(message, { type }), engagementFrom({}))
    case 'email.clicked':
      return clickDraft(message, record(entry['hit']))
    case 'email.bounced':
      return extend(message, { type, bounce: bounceOf(entry) })
    case 'email.unsubscribed':
    case 'email.resubscribed':
      // The mark is of the whole channel, not of a segment.
      return extend(message, { type, scope: 'all' })
  }
}

function clickDraft(message: DraftMessage, hit: Fields): EventDraft {
  const [country, region, city] = [hit['country'], hit['region'], hit['city']].map(text)
  const geo = known({ country, region, city })
  const ip = memberAt(hit, 'ipAddress.ip')
  return extend(
    extend(message, { type: 'email.clicked', url: text(hit['url']) }),
    engagementFrom({ userAgent: hit['userAgent'], ip, geo }),
  )
}

/** What the bounce said is only in the comment that Mautic, or the plugin of the sender, left with the contact. */
function bounceOf(entry: Fields): Bounce {
  const { doNotContact } = contactOf(entry)
  const reasons = Array.isArray(doNotContact) ? doNotContact.map(record) : []
  const comment = reasons.find(({ channel }) => text(channel)?.toLowerCase() === 'email')?.comments
  const { enhancedCode, smtpCode } = smtpReply(comment)
  const [firstDigit] = enhancedCode ?? String(smtpCode)
  return bounceFrom(comment, { kind: lookup(kinds, firstDigit) })
}

const kinds: Readonly<Record<string, BounceKind>> = { 4: 'transient', 5: 'permanent' }
