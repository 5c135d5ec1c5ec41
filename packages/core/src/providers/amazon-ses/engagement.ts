import type { EventDraft } from '../../events/draft.js'
import { canonicalJson } from '../../util/canonical-json.js'
import { text } from '../../read/values.js'
import { commonOf, identityOf, partiesOf, type Source } from './source.js'

/** An open. */
export function openDrafts(source: Source): EventDraft[] {
  const actor = actorOf(source)
  if (actor === undefined) return []
  return [{ ...actor, type: 'email.opened' }]
}

/** A click. */
export function clickDrafts(source: Source): EventDraft[] {
  const actor = actorOf(source)
  if (actor === undefined) return []
  return [{ ...actor, type: 'email.clicked', url: text(source.what['link']) }]
}

/** SES counts by message: who of several recipients it was, it does not know. */
function actorOf(source: Source) {
  const { what, mail } = source
  const parties = partiesOf(mail['destination'])
  const [recipient = null] = parties.map((party) => party.recipient)
  if (recipient === null && source.message.messageId === undefined) return undefined
  const who =
    parties.length > 1
      ? { recipient: null, candidates: parties.map((party) => party.recipient) }
      : { recipient }
  const details = ['timestamp', 'ipAddress', 'userAgent', 'link'].map((name) => text(what[name]))
  return {
    ...commonOf(source),
    ...who,
    test: parties.length > 0 && parties.every(({ test }) => test),
    automated: null,
    userAgent: text(what['userAgent']),
    ip: text(what['ipAddress']),
    identity: identityOf(source, [...details, canonicalJson(what['linkTags'])]),
  } as const
}
