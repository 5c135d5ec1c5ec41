import type { KeyObject } from 'node:crypto'
import type { Delivery } from '../../delivery.js'
import { jsonIn, readJson } from '../../read/json.js'
import { record, text } from '../../read/values.js'
import { digestOf } from '../../verify/constant-time.js'
import { decodeBytes } from '../../verify/decode-bytes.js'
import { ed25519KeyIn, isEd25519Signed, needEd25519 } from '../../verify/ed25519.js'
import { optionsObject } from '../../verify/options.js'
import { requiredHeader } from '../../verify/required-header.js'
import { secretKeys, type Secrets } from '../../verify/secrets.js'
import { fetchCapped } from '../../verify/sns/fetch-capped.js'
import { fetchedKeys } from '../../verify/sns/fetched-keys.js'
import { timely, toleranceOption } from '../../verify/timestamp.js'
import {
  accepted,
  refusalIn,
  refused,
  type Refused,
  type Verifier,
  type VerifyContext,
} from '../../verify/verifier.js'

/** How MailChannels' signature is checked. */
export interface MailChannelsSignatureOptions {
  /**
   * The account ID, in the upper right corner of the console, and the handles of sub-accounts that send. Any customer
   * can register your URL, and MailChannels signs what they cause: events of others are refused.
   */
  readonly customerHandle: Secrets
  /**
   * Seconds that the signed time may lie back or ahead; `false` accepts any age.
   *
   * @defaultValue 300
   */
  readonly toleranceSeconds?: number | false
}

const verifier = 'mailChannelsSignature'

/**
 * Accepts deliveries that MailChannels signed (RFC 9421) for one of your accounts. The key is fetched from MailChannels,
 * and kept. To combine it with something else; alone, pass `customerHandle` to `mailChannels`.
 *
 * @see https://docs.mailchannels.com/email-api/webhooks
 * @throws {MailheraldError} `ERR_SECRET_…` for a handle that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * mailChannels({
 *   verify: allOf(
 *     mailChannelsSignature({ customerHandle: process.env.MAILCHANNELS_CUSTOMER_HANDLE }),
 *     urlToken(process.env.MAILCHANNELS_TOKEN),
 *   ),
 * })
 * ```
 */
export function mailChannelsSignature(options: MailChannelsSignatureOptions): Verifier {
  needEd25519(verifier)
  const { customerHandle, toleranceSeconds } = optionsObject(options, verifier)
  const rules = {
    unit: 's',
    toleranceSeconds: toleranceOption(toleranceSeconds, { verifier, option: 'toleranceSeconds' }),
  } as const
  const handles = secretKeys(customerHandle, {
    verifier,
    option: 'customerHandle',
    minLength: 1,
    parse: (handle) => handle,
  })
  const keys = fetchedKeys<KeyObject>()
  const claimOf = (delivery: Delivery, now: number) => timely(claimIn(delivery), rules, now)
  return {
    name: verifier,
    precheck: (delivery, { now }) => refusalIn(claimOf(delivery, now)),
    async verify(delivery, context) {
      const { now } = context
      const claim = claimOf(delivery, now)
      if ('accepted' in claim) return claim
      // Before the key is fetched: only who can hash has us fetch anything.
      if (!digestOf(delivery.body).equals(claim.digest)) return mismatch('digest', 'the body')
      const load = () => fetchedKey(claim.keyId, context)
      const key = await keys.get(urlOf(claim.keyId), { owner: verifier, now, load })
      if ('accepted' in key) return key
      if (!isEd25519Signed(claim.content, key, [claim.signature])) {
        return mismatch('signature', 'the digest and the key')
      }
      return handles.use(delivery, (known) =>
        isOf(known, delivery)
          ? accepted('signed')
          : refused('ERR_NOT_ALLOWED', 'an event is of none of the accounts in "customerHandle"'),
      )
    },
  }
}

function mismatch(what: string, other: string): Refused {
  return refused('ERR_SIGNATURE_MISMATCH', `the ${what} does not fit ${other}`)
}

/** Whether every event is of one of these accounts. What cannot be read is of none. */
function isOf(handles: readonly string[], delivery: Delivery): boolean {
  try {
    return readJson(delivery).every(({ raw }) =>
      handles.includes(text(record(raw)['customer_handle']) ?? ''),
    )
  } catch {
    return false
  }
}

function urlOf(keyId: string): string {
  return `https://api.mailchannels.net/tx/v1/webhook/public-key?id=${encodeURIComponent(keyId)}`
}

async function fetchedKey(keyId: string, { fetch }: VerifyContext): Promise<KeyObject | Refused> {
  const answer = await fetchCapped(urlOf(keyId), { fetch, maxBytes: 4096 })
  const { id, key } = record(jsonIn(answer?.toString()))
  const found = id === keyId ? ed25519KeyIn(text(key) ?? '') : undefined
  return found ?? mismatch('answer of MailChannels', 'the id of the key')
}

interface Claim {
  /** Of the body, as the header has it. */
  readonly digest: Buffer
  readonly signature: Buffer
  /** What is signed (RFC 9421, 2.5). */
  readonly content: Uint8Array
  readonly keyId: string
  /** Unix seconds. */
  readonly timestamp: string
}

function claimIn(delivery: Delivery): Claim | Refused {
  const digest = headerIn(delivery, 'content-digest')
  if (typeof digest !== 'string') return digest
  const input = headerIn(delivery, 'signature-input')
  if (typeof input !== 'string') return input
  const signature = headerIn(delivery, 'signature')
  if (typeof signature !== 'string') return signature
  const bytes = {
    digest: decodeBytes(digestSyntax.exec(digest)?.[1] ?? '', 'base64', 32),
    signature: signatureUnder(inputSyntax.exec(input)?.[1], signature),
  }
  const params = inputSyntax.exec(input)?.[2] ?? ''
  const { created = '', alg = ed25519, keyid = '' } = paramsIn(params)
  if (bytes.digest === undefined || bytes.signature === undefined) return malformed
  if (alg !== ed25519 || !/^"[^"]+"$/.test(keyid)) return malformed
  return {
    digest: bytes.digest,
    signature: bytes.signature,
    content: Buffer.from(`"content-digest": ${digest}\n"@signature-params": ${params}`),
    keyId: keyid.slice(1, -1),
    timestamp: created,
  }
}

const ed25519 = '"ed25519"'
const longestHeader = 1024
const digestSyntax = /^sha-256=:([\w+/=]{44}):$/
const signatureSyntax = /^([a-z][\w.*-]{0,63})=:([\w+/=]{88}):$/
// The digest must be signed, and nothing else can be put together again here. Its parameters are signed as they stand.
const inputSyntax =
  /^([a-z][\w.*-]{0,63})=(\("content-digest"\)(?:;[a-z][\w.*-]{0,31}=(?:\d{1,15}|"[ !#-[\]-~]{0,200}"))+)$/

const malformed = refused(
  'ERR_SIGNATURE_MALFORMED',
  'expected one Ed25519 signature over the SHA-256 of the body, as RFC 9421 has it',
)

function headerIn(delivery: Delivery, name: string): string | Refused {
  const value = requiredHeader(delivery, name, 'ERR_SIGNATURE_MISSING')
  return typeof value === 'string' && value.length > longestHeader ? malformed : value
}

/** The signature of that label. Of several, none: which one to believe would be the sender's choice. */
function signatureUnder(label: string | undefined, header: string): Buffer | undefined {
  const [, signedAs, base64 = ''] = signatureSyntax.exec(header) ?? []
  return label === undefined || label !== signedAs ? undefined : decodeBytes(base64, 'base64', 64)
}

/** As they are written: texts in their quotes. */
function paramsIn(params: string): Readonly<Record<string, string>> {
  const pairs = params.matchAll(/;([^=;]+)=(\d+|"[^"]*")/g)
  return Object.fromEntries([...pairs].map(([, name = '', value = '']) => [name, value]))
}
