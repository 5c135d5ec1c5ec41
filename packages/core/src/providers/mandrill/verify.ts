import type { KeyObject } from 'node:crypto'
import type { Delivery } from '../../delivery.js'
import { MailheraldError } from '../../errors.js'
import { isUrlencoded } from '../../read/form/is-form.js'
import type { Form } from '../../read/form/shape.js'
import { isAmong } from '../../verify/constant-time.js'
import { decodeBytes } from '../../verify/decode-bytes.js'
import { macKey, macOf } from '../../verify/hmac/mac.js'
import { invalidOption, optionsObject } from '../../verify/options.js'
import { requiredHeader } from '../../verify/required-header.js'
import { secretKeys, type Secrets } from '../../verify/secrets.js'
import {
  accepted,
  acceptedBy,
  refusalIn,
  refused,
  type Refused,
  type Verdict,
  type Verifier,
} from '../../verify/verifier.js'
import { eventsIn, formOf } from './read.js'

/** How Mandrill's signature is checked. */
export interface MandrillSignatureOptions {
  /**
   * The "authentication key" of the webhook, or of the route of inbound messages. Each has its own; a list accepts each
   * of them.
   */
  readonly authenticationKey: Secrets
  /**
   * The URL of the webhook, to the letter as it is registered: scheme, port, credentials, query and a slash at the end
   * are all signed. A function for several of them: for tenants, each with a URL.
   */
  readonly url: string | ((delivery: Delivery) => string)
}

const verifier = 'mandrillSignature'

/**
 * Accepts deliveries that Mandrill signed: the URL of the webhook and the values of the form. To combine it with
 * something else; alone, pass `authenticationKey` and `url` to `mandrill`.
 *
 * @see https://mailchimp.com/developer/transactional/guides/track-respond-activity-webhooks/
 * @throws {MailheraldError} `ERR_SECRET_…` for a key that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * const url = 'https://hooks.example.com/webhooks/mandrill'
 * mandrillSignature({ authenticationKey: process.env.MANDRILL_AUTHENTICATION_KEY, url })
 * ```
 */
export function mandrillSignature(options: MandrillSignatureOptions): Verifier {
  const { authenticationKey, url } = optionsObject(options, verifier)
  const keys = secretKeys(authenticationKey, {
    verifier,
    option: 'authenticationKey',
    parse: (key, at) => macKey(key, { encoding: 'utf8', minBytes: 16 }, at),
  })
  const urlOf = urlOption(url)
  return {
    name: verifier,
    precheck: (delivery) => refusalIn(signatureIn(delivery)),
    async verify(delivery) {
      const claim = await claimOf(delivery, urlOf(delivery))
      if ('accepted' in claim) return claim
      if (claim.isPing && fits(claim, pingKey)) return accepted('none')
      return keys.use(delivery, (known) => verdict(claim, known))
    },
  }
}

function urlOption(url: unknown): (delivery: Delivery) => string {
  if (typeof url === 'function') return url as (delivery: Delivery) => string
  if (typeof url === 'string' && /^https?:\/\/\S+$/i.test(url)) return () => url
  throw invalidOption({ verifier, option: 'url' }, 'must be the URL of the webhook, as registered')
}

interface Claim {
  readonly signature: Buffer
  /** What is signed, in pieces. */
  readonly content: readonly (string | Uint8Array)[]
  /** Whether it only tries the endpoint out: without an event. */
  readonly isPing: boolean
}

async function claimOf(delivery: Delivery, url: string): Promise<Claim | Refused> {
  const signature = signatureIn(delivery)
  if ('accepted' in signature) return signature
  const form = await formIn(delivery)
  if ('accepted' in form) return form
  return { signature, content: [url, ...signedPieces(form)], isPing: isEmptyList(form) }
}

function signatureIn(delivery: Delivery): Buffer | Refused {
  const header = requiredHeader(delivery, 'x-mandrill-signature', 'ERR_SIGNATURE_MISSING')
  if (typeof header !== 'string') return header
  const malformed = 'the signature is not the base64 of an HMAC-SHA1'
  return decodeBytes(header, 'base64', 20) ?? refused('ERR_SIGNATURE_MALFORMED', malformed)
}

/** Nothing vouches for this body yet: what is wrong with it is its sender's business. */
async function formIn(delivery: Delivery): Promise<Form | Refused> {
  if (!isUrlencoded(delivery)) return refused('ERR_SIGNATURE_MISMATCH', 'the body is not a form')
  try {
    return await formOf(delivery)
  } catch (error) {
    if (!MailheraldError.is(error, 'ERR_BODY_TOO_LARGE')) throw error
    return refused('ERR_BODY_TOO_LARGE', error.message)
  }
}

/** Names and decoded values, in the order of the names, with nothing between them. */
function signedPieces({ fields }: Form): (string | Uint8Array)[] {
  return [...fields]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, values]) => values.flatMap(({ bytes }) => [name, bytes]))
}

function isEmptyList(form: Form): boolean {
  const bytes = eventsIn(form)
  return bytes !== undefined && Buffer.from(bytes).toString('latin1') === '[]'
}

// Before there is a key of its own. Anyone knows it: it vouches for nothing but an empty list.
const pingKey = macKey(
  'test-webhook',
  { encoding: 'utf8', minBytes: 12 },
  {
    verifier,
    option: 'authenticationKey',
  },
)

function fits({ signature, content }: Claim, key: KeyObject): boolean {
  return isAmong(macOf('sha1', key, content), [signature])
}

function verdict(claim: Claim, keys: readonly KeyObject[]): Verdict {
  const fitting = keys.map((key) => fits(claim, key))
  return (
    acceptedBy(fitting.indexOf(true), keys, 'signed') ??
    refused('ERR_SIGNATURE_MISMATCH', 'no signature fits the URL, the form and the key')
  )
}
