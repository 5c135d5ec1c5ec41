import type { Bounce } from '../../events/bounce.js'
import { amazonBounceCategories, amazonBounceKinds } from '../../read/amazon-bounce.js'
import { bounceFrom } from '../../read/bounce.js'
import { lookup } from '../../read/lookup.js'
import { text } from '../../read/values.js'
import type { Fields } from './message.js'

const suppressedSubTypes: ReadonlySet<string> = new Set(['suppressed', 'onaccountsuppressionlist'])

/** Whether nothing was sent, because the address is on a list. */
export function isSuppression(about: Fields): boolean {
  return suppressedSubTypes.has(text(about['sub_type'])?.toLowerCase() ?? '')
}

/** Why a message to one recipient bounced: AgentMail sends through Amazon SES, whose words these are. */
export function bounceOf(about: Fields, status: unknown): Bounce {
  const [type, subType] = [text(about['type']), text(about['sub_type'])]
  return bounceFrom(undefined, {
    kind: lookup(amazonBounceKinds, type),
    category: lookup(amazonBounceCategories, subType),
    enhancedCode: status,
    providerKind: [type, subType].filter((part) => part !== undefined).join('/') || undefined,
  })
}
