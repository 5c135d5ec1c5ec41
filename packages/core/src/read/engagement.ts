import type { EventDraft } from '../events/draft.js'
import type { AutomatedBy, Geo } from '../events/outbound.js'
import { text } from './values.js'

/** What a provider says of an open or a click, as received. */
export interface EngagementFacts {
  /** @defaultValue null: the provider does not say */
  readonly automated?: boolean | null | undefined
  readonly automatedBy?: AutomatedBy | undefined
  readonly userAgent?: unknown
  readonly ip?: unknown
  readonly geo?: Geo | undefined
}

/** What opens and clicks say of the reader. */
export type Engagement = Pick<
  EventDraft<'email.opened'>,
  'automated' | 'automatedBy' | 'userAgent' | 'ip' | 'geo'
>

/** Who, or what program, opened a message or followed a link. */
export function engagementFrom(facts: EngagementFacts): Engagement {
  return {
    automated: facts.automated ?? null,
    automatedBy: facts.automatedBy,
    userAgent: text(facts.userAgent),
    ip: text(facts.ip),
    geo: facts.geo,
  }
}
