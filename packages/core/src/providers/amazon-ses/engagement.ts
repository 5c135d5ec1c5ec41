import type { EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { canonicalJson } from '../../read/canonical-json.js'
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
  const url = text(source.what['link'])
  if (url === undefined) return [malformed(source.providerType, [missing('click.link')], source)]
  return [{ ...actor, type: 'email.clicked', url }]
}

/** SES counts by message: who of several recipients it was, it does not know. */
function actorOf(source: Source) {
  const { what, mail } = source
  const parties = partiesOf(mail['destination'])
  const [first] = parties
  if (first === undefined) return undefined
  const who =
    parties.length === 1
      ? { recipient: first.recipient }
      : { recipient: null, candidates: parties.map(({ recipient }) => recipient) }
  const details = ['timestamp', 'ipAddress', 'userAgent', 'link'].map((name) => text(what[name]))
  return {
    ...commonOf(source),
    ...who,
    test: parties.every(({ test }) => test),
    automated: null,
    userAgent: text(what['userAgent']),
    ip: text(what['ipAddress']),
    identity: identityOf(source, [...details, canonicalJson(what['linkTags'])]),
  } as const
}
