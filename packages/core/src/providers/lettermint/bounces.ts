import type { Bounce, BounceKind } from '../../events/bounce.js'
import { bounceFrom } from '../../read/bounce.js'
import { lookup } from '../../read/lookup.js'
import { record } from '../../read/values.js'
import type { Fields } from './message.js'

const kinds: Readonly<Record<string, BounceKind>> = {
  'message.hard_bounced': 'permanent',
  'message.soft_bounced': 'transient',
}

/** Why a message bounced. Whether for good is in the name of the event. */
export function bounceOf(providerType: string, data: Fields): Bounce {
  const response = record(data['response'])
  return bounceFrom(response['content'], {
    kind: lookup(kinds, providerType),
    smtpCode: response['status_code'],
    enhancedCode: response['enhanced_status_code'],
  })
}
