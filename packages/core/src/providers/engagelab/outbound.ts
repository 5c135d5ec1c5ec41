import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import { isOutbound, typeFinder, type OutboundIn, type TypeIn } from '../../read/event-table.js'
import { address } from '../../read/mail/mailbox.js'
import {
  sendCloudFailure,
  sendCloudRecipient,
  sendCloudUserAgent,
  type SendCloudFailureFacts,
} from '../../read/sendcloud.js'
import { isRecord, record, text } from '../../read/values.js'
import { events } from './events.js'
import { messageOf, type Fields, type Source } from './message.js'

const typeOf = typeFinder(events)

/** The events about a sent message; undefined where the name is another's. */
export function outboundDrafts(source: Source): EventDraft[] | undefined {
  const type = typeOf(source.name)
  if (!isOutbound(type)) return undefined
  if (type === 'email.queued') return queuedDrafts(source)
  const message = messageOf(source)
  return isNameless(message)
    ? [malformed(message.providerType, [missing('to')], message)]
    : [draftOf(type, message, source)]
}

/** A target is for all addresses of a message. */
function queuedDrafts(source: Source): EventDraft[] {
  const [recipients, ids] = ['tos', 'email_ids'].map((name) => [source.data[name] ?? []].flat())
  const count = Math.max(recipients?.length ?? 0, ids?.length ?? 0, 1)
  return Array.from({ length: count }, (_, index) => {
    const message = messageOf(source)
    const emailId = text(ids?.[index])
    const recipient = address(recipients?.[index]) ?? sendCloudRecipient(emailId)
    const named = {
      recipient: recipient ?? message.recipient,
      messageId: emailId ?? message.messageId,
    }
    return progressDraft(extend(message, named), 'email.queued', 'status.status_data.tos')
  })
}

type OneType = Exclude<OutboundIn<TypeIn<typeof events>>, 'email.queued'>

function draftOf(type: OneType, message: DraftMessage, { raw, data }: Source): EventDraft {
  switch (type) {
    case 'email.sent':
    case 'email.delivered':
      return progressDraft(message, type, 'to')
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(data))
    case 'email.clicked':
      return extend(extend(message, { type, url: text(data['url']) }), engagementOf(data))
    case 'email.unsubscribed':
    case 'email.complained':
      return extend(message, { type })
    case 'email.bounced':
      return sendCloudFailure(message, failureOf(message, record(raw['status'])))
  }
}

/** Where the page has the reason could not be read: it was seen beside the data. */
function failureOf({ providerType }: DraftMessage, status: Fields): SendCloudFailureFacts {
  const why = record(
    isRecord(status['error_detail']) ? status['error_detail'] : status['status_data'],
  )
  return {
    isSoft: providerType.toLowerCase() === 'soft_bounce',
    subStat: text(why['sub_stat']),
    subStatDesc: text(why['sub_stat_desc']),
    reply: text(why['message']),
  }
}

/** Whether it was a person, EngageLab does not say. */
function engagementOf(data: Fields): Engagement {
  const { ip, explorer_name, explorer_ver, os_name, os_ver } = data
  const userAgent = sendCloudUserAgent([explorer_name, explorer_ver], [os_name, os_ver])
  return engagementFrom({ ip, userAgent })
}
