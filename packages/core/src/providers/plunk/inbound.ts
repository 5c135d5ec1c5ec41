import type { DraftMessage, EventDraft } from '../../events/draft.js'
import { known } from '../../read/known.js'
import { mailbox } from '../../read/mail/mailbox.js'
import { receivedFrom, type ReceivedFacts } from '../../read/mail/received.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { text, verbatim } from '../../read/values.js'
import type { Fields, Unwrapped } from './envelope.js'
import { typeOf } from './message.js'

/** The event of an inbound message; undefined where the name is another's. The `To` header is not told. */
export function inboundDrafts(
  { providerType, providerEventId, occurredAt }: DraftMessage,
  { event }: Unwrapped,
): EventDraft[] | undefined {
  if (typeOf(providerType) !== 'email.received') return undefined
  const draft = receivedFrom({
    providerType,
    providerEventId,
    occurredAt,
    from: mailbox(event['fromHeader']),
    envelope: mailEnvelope({ from: event['from'], to: event['to'] }),
    subject: event['subject'],
    html: verbatim(event['body']),
    spam: spamOf(event),
    auth: known({
      spf: verdictIn(event, 'spfVerdict'),
      dkim: verdictIn(event, 'dkimVerdict'),
      dmarc: verdictIn(event, 'dmarcVerdict'),
    }),
  })
  return [draft]
}

/** The others, `gray` and `processing_failed`, say nothing. */
function spamOf(event: Fields): ReceivedFacts['spam'] {
  const verdict = verdictIn(event, 'spamVerdict')
  return verdict === 'pass' || verdict === 'fail' ? { flagged: verdict === 'fail' } : undefined
}

function verdictIn(event: Fields, name: string): string | undefined {
  return text(event[name])?.toLowerCase()
}
