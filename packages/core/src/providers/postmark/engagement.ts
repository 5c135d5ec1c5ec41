import { draftOf, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import type { Geo } from '../../events/outbound.js'
import { record, text } from '../../read/values.js'
import { aboutOf, envelopeOf, recipientOf, type Fields } from './envelope.js'

/** An open. Whether it is the first one, for how long and on what stays in the payload. */
export function openDraft(recordType: string, fields: Fields): EventDraft {
  const envelope = envelopeOf(recordType, fields)
  const recipient = recipientOf(fields)
  if (recipient === undefined) return malformed(recordType, [missing('Recipient')], envelope)
  const about = aboutOf(fields, envelope, recipient)
  return draftOf(draftOf(about, { type: 'email.opened' }), readerOf(fields))
}

/** A click. */
export function clickDraft(recordType: string, fields: Fields): EventDraft {
  const envelope = envelopeOf(recordType, fields)
  const [recipient, url] = [recipientOf(fields), text(fields['OriginalLink'])]
  if (recipient === undefined) return malformed(recordType, [missing('Recipient')], envelope)
  if (url === undefined) return malformed(recordType, [missing('OriginalLink')], envelope)
  const about = aboutOf(fields, envelope, recipient)
  return draftOf(draftOf(about, { type: 'email.clicked', url }), readerOf(fields))
}

/** Proxies and scanners are not told from people. */
type Reader = Pick<EventDraft<'email.opened'>, 'automated' | 'userAgent' | 'ip' | 'geo'>

function readerOf(fields: Fields): Reader {
  const place = record(fields['Geo'])
  return {
    automated: null,
    userAgent: text(fields['UserAgent']),
    ip: text(place['IP']),
    geo: geoOf(place),
  }
}

function geoOf(place: Fields): Geo | undefined {
  const country = text(place['CountryISOCode']) ?? text(place['Country'])
  const region = text(place['Region']) ?? text(place['RegionISOCode'])
  const city = text(place['City'])
  if ((country ?? region ?? city) === undefined) return undefined
  return {
    ...(country !== undefined && { country }),
    ...(region !== undefined && { region }),
    ...(city !== undefined && { city }),
  }
}
