import { extend, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import type { Geo } from '../../events/outbound.js'
import { isNameless } from '../../events/progress.js'
import { record, text } from '../../read/values.js'
import { aboutOf, type Fields } from './envelope.js'

/** An open. Whether it is the first one, for how long and on what stays in the payload. */
export function openDraft(recordType: string, fields: Fields): EventDraft {
  const about = aboutOf(recordType, fields)
  if (isNameless(about)) return malformed(recordType, [missing('Recipient')], about)
  return extend(extend(about, { type: 'email.opened' }), readerOf(fields))
}

/** A click. */
export function clickDraft(recordType: string, fields: Fields): EventDraft {
  const about = aboutOf(recordType, fields)
  if (isNameless(about)) return malformed(recordType, [missing('Recipient')], about)
  const url = text(fields['OriginalLink'])
  return extend(extend(about, { type: 'email.clicked', url }), readerOf(fields))
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
