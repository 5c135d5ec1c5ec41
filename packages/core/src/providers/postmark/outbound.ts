import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import type { Geo } from '../../events/outbound.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import { known } from '../../read/known.js'
import { record, text } from '../../read/values.js'
import { bounceDraft } from './bounces.js'
import { typeOf, type Fields } from './message.js'

/** The event of a record about a sent message; undefined where the record is another's. */
export function outboundDrafts(message: DraftMessage, payload: Fields): EventDraft[] | undefined {
  if (/^(?:bounce|spamcomplaint)$/i.test(message.providerType)) {
    return [bounceDraft(message, payload)]
  }
  const type = typeOf(message.providerType)
  if (!isOutbound(type)) return undefined
  return isNameless(message)
    ? [malformed(message.providerType, [missing('Recipient')], message)]
    : [draftOf(type, message, payload)]
}

type OutboundType = 'email.delivered' | 'email.opened' | 'email.clicked'

/** All others are types of bounces, which no record has for its own. */
function isOutbound(type: ReturnType<typeof typeOf>): type is OutboundType {
  return type === 'email.delivered' || type === 'email.opened' || type === 'email.clicked'
}

/** Of a delivery, `Details`, the answer of the recipient's server, stays in the payload. */
function draftOf(type: OutboundType, message: DraftMessage, payload: Fields): EventDraft {
  switch (type) {
    case 'email.delivered':
      return progressDraft(message, type, 'Recipient')
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(payload))
    case 'email.clicked': {
      const url = text(payload['OriginalLink'])
      return extend(extend(message, { type, url }), engagementOf(payload))
    }
  }
}

/** Proxies and scanners are not told from people. */
function engagementOf(payload: Fields): Engagement {
  const place = record(payload['Geo'])
  return engagementFrom({
    userAgent: payload['UserAgent'],
    ip: place['IP'],
    geo: geoOf(place),
  })
}

function geoOf(place: Fields): Geo | undefined {
  return known({
    country: text(place['CountryISOCode']) ?? text(place['Country']),
    region: text(place['Region']) ?? text(place['RegionISOCode']),
    city: text(place['City']),
  })
}
