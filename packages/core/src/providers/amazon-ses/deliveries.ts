import { extend, type EventDraft } from '../../events/draft.js'
import { progressDraft } from '../../events/progress.js'
import { deferralFrom } from '../../read/bounce.js'
import { isoTime } from '../../read/time.js'
import { text } from '../../read/values.js'
import {
  commonOf,
  concernedIn,
  identityOf,
  partiesOf,
  type Concerned,
  type Source,
} from './source.js'

/** A delivery: one event a recipient. */
export function deliveryDrafts(source: Source): EventDraft[] {
  return partiesOf(source.what['recipients']).map((party) =>
    progressDraft(eventOf(source, party), 'email.delivered', 'delivery.recipients'),
  )
}

/** A delay: one event a recipient. */
export function delayDrafts(source: Source): EventDraft[] {
  const { what } = source
  return concernedIn(source, what['delayedRecipients']).map((party) =>
    extend(eventOf(source, party), {
      type: 'email.deferred',
      deferral: deferralFrom(party.entry['diagnosticCode'] ?? what['delayType'], {
        enhancedCode: party.entry['status'],
        expiresAt: isoTime(what['expirationTime']),
      }),
    }),
  )
}

/** What SES tells of a whole message: one event for each of its recipients. */
export function sendDrafts(source: Source): EventDraft[] {
  return concernedIn(source, source.mail['destination']).map((party) => sendDraft(source, party))
}

function sendDraft(source: Source, party: Concerned): EventDraft {
  const { what, path } = source
  const event = eventOf(source, party)
  switch (path) {
    case 'reject':
      return extend(event, { type: 'email.rejected', reason: text(what['reason']) })
    case 'failure':
      return extend(event, {
        type: 'email.failed',
        reason: text(what['errorMessage']),
        templateId: text(what['templateName']),
      })
    default:
      return progressDraft(event, 'email.sent', 'mail.destination')
  }
}

function eventOf(source: Source, { recipient, test, candidates }: Concerned) {
  const identity = identityOf(source, [recipient, text(source.what['timestamp'])])
  return extend(commonOf(source), { recipient, test, candidates, identity })
}
