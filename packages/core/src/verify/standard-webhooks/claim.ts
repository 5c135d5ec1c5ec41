import type { Delivery } from '../../delivery.js'
import { headerValues } from '../../delivery.js'
import { requiredHeader } from '../required-header.js'
import { refused, type Refused } from '../verifier.js'

/** The three headers of Standard Webhooks, read but not yet verified. */
export interface StandardWebhooksClaim {
  readonly id: string
  readonly timestamp: string
  readonly signatures: readonly VersionedSignature[]
}

/** One entry of the signature header. */
export interface VersionedSignature {
  /** `v1`: HMAC-SHA256. `v1a`: Ed25519. */
  readonly version: string
  /** Base64. */
  readonly text: string
}

const mostSignatures = 16
const entrySyntax = /^(v[0-9]{1,4}[a-z]{0,4}),([A-Za-z0-9+/]+={0,2})$/

/** Reads the headers off a delivery, be they named `webhook-…` or `svix-…`. */
export function standardWebhooksClaim(delivery: Delivery): StandardWebhooksClaim | Refused {
  const id = eitherHeader(delivery, 'id')
  if (typeof id !== 'string') return id
  // Other characters reach us in one encoding or another: which bytes were signed would be a guess.
  if (!/^[\x21-\x7e]+$/.test(id)) {
    return refused('ERR_SIGNATURE_MALFORMED', 'the webhook id is not printable ASCII')
  }
  const timestamp = eitherHeader(delivery, 'timestamp')
  if (typeof timestamp !== 'string') return timestamp
  const header = eitherHeader(delivery, 'signature')
  if (typeof header !== 'string') return header
  const signatures = signatureEntries(header)
  return 'accepted' in signatures ? signatures : { id, timestamp, signatures }
}

/** With both names present and different, one of them is not signed, and might be read by others. */
function eitherHeader(delivery: Delivery, part: string): string | Refused {
  const [webhook, svix] = [`webhook-${part}`, `svix-${part}`]
  if (headerValues(delivery, svix).length === 0) {
    return requiredHeader(delivery, webhook, 'ERR_SIGNATURE_MISSING')
  }
  const value = requiredHeader(delivery, svix, 'ERR_SIGNATURE_MISSING')
  if (typeof value !== 'string' || headerValues(delivery, webhook).length === 0) return value
  const other = requiredHeader(delivery, webhook, 'ERR_SIGNATURE_MISSING')
  if (typeof other !== 'string' || other === value) return other
  return refused('ERR_SIGNATURE_MALFORMED', `headers "${webhook}" and "${svix}" differ`)
}

function signatureEntries(header: string): readonly VersionedSignature[] | Refused {
  const entries = header.split(' ', mostSignatures + 1)
  if (entries.length > mostSignatures) {
    return refused('ERR_SIGNATURE_MALFORMED', `there are more than ${mostSignatures} signatures`)
  }
  const signatures: VersionedSignature[] = []
  for (const entry of entries) {
    const [, version, text] = entrySyntax.exec(entry) ?? []
    if (version === undefined || text === undefined) {
      return refused('ERR_SIGNATURE_MALFORMED', 'the signature header is not a list of v1,<base64>')
    }
    signatures.push({ version, text })
  }
  return signatures
}
