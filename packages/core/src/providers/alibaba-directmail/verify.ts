import * as crypto from 'node:crypto'
import type { Delivery } from '../../delivery.js'
import { decodeBytes } from '../../verify/decode-bytes.js'
import { invalidOption, optionsObject } from '../../verify/options.js'
import { requiredHeader } from '../../verify/required-header.js'
import { runtimePart } from '../../verify/runtime-part.js'
import { indexOfSecret, sealSecret } from '../../verify/sealed-secret.js'
import { secretKeys, type Secrets } from '../../verify/secrets.js'
import { isSigningCertUrl } from '../../verify/sns/cert-url.js'
import { fetchCapped } from '../../verify/sns/fetch-capped.js'
import { fetchedKeys } from '../../verify/sns/fetched-keys.js'
import { timestampRefusal, toleranceOption } from '../../verify/timestamp.js'
import {
  accepted,
  refusalIn,
  refused,
  type Refused,
  type Verifier,
  type VerifyContext,
} from '../../verify/verifier.js'

/** How the signature of EventBridge is checked. */
export interface AlibabaDirectMailSignatureOptions {
  /**
   * The token of the rule's HTTP target, which you choose: 16 characters or more. Any customer can have EventBridge sign
   * what they like for your URL; the token, which is signed too, keeps them out.
   */
  readonly token: Secrets
  /**
   * The URL of the target, to the letter as it is entered: scheme, port, path and query are signed. A function for
   * several of them: for tenants, each with a URL.
   */
  readonly url: string | ((delivery: Delivery) => string)
  /**
   * The regions of your rules: each has its certificates in a bucket of its own, and anyone can own a bucket beside it.
   *
   * @defaultValue those that Direct Mail publishes events in: cn-hangzhou, eu-central-1, ap-southeast-1, us-east-1
   */
  readonly regions?: readonly string[]
  /**
   * Seconds that the signed time may lie back or ahead; `false` accepts any age.
   *
   * @defaultValue 60, which is Alibaba's figure
   */
  readonly toleranceSeconds?: number | false
}

const verifier = 'alibabaDirectMailSignature'

/**
 * Accepts deliveries that EventBridge signed (version 2, RSA) for your URL and with your token. The certificate is fetched
 * from EventBridge's bucket in one of the regions, and kept. To combine it with something else; alone, pass `token` and
 * `url` to `alibabaDirectMail`.
 *
 * @see https://help.aliyun.com/en/eventbridge/user-guide/signature-algorithm
 * @throws {MailheraldError} `ERR_SECRET_…` for a token that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * const url = 'https://hooks.example.com/webhooks/alibaba-directmail'
 * alibabaDirectMailSignature({ token: process.env.ALIBABA_DIRECTMAIL_TOKEN, url })
 * ```
 */
export function alibabaDirectMailSignature(options: AlibabaDirectMailSignatureOptions): Verifier {
  const { X509Certificate } = crypto
  runtimePart(X509Certificate, { verifier, module: 'node:crypto', name: 'X509Certificate' })
  const { token, url, regions, toleranceSeconds = 60 } = optionsObject(options, verifier)
  const urlOf = urlOption(url)
  const hosts = hostsIn(regions)
  const tolerance = toleranceOption(toleranceSeconds, { verifier, option: 'toleranceSeconds' })
  const tokens = secretKeys(token, { verifier, option: 'token', parse: sealSecret })
  const certificates = fetchedKeys<crypto.KeyObject>()
  const claimOf = (delivery: Delivery, now: number): Claim | Refused => {
    const claim = claimIn(delivery, hosts)
    return 'accepted' in claim ? claim : (untimely(claim, tolerance, now) ?? claim)
  }
  return {
    name: verifier,
    precheck: (delivery, { now }) => refusalIn(claimOf(delivery, now)),
    verify(delivery, context) {
      const claim = claimOf(delivery, context.now)
      if ('accepted' in claim) return claim
      return tokens.use(delivery, async (known) => {
        if (indexOfSecret(claim.token, known) < 0) {
          return refused('ERR_CREDENTIALS_MISMATCH', 'the token is not that of the target')
        }
        const load = () => publicKeyAt(claim.certificateUrl, context)
        const wanted = { owner: verifier, now: context.now, load }
        const key = await certificates.get(claim.certificateUrl, wanted)
        if ('accepted' in key) return key
        const head = `${urlOf(delivery)}\n${claim.signedHeaders}\n`
        return isSigned([Buffer.from(head), delivery.body], key, claim.signature)
          ? accepted('signed')
          : refused('ERR_SIGNATURE_MISMATCH', 'the signature does not fit the URL and the body')
      })
    },
  }
}

function urlOption(url: unknown): (delivery: Delivery) => string {
  if (typeof url === 'function') return url as (delivery: Delivery) => string
  if (typeof url === 'string' && /^https?:\/\/\S+$/i.test(url)) return () => url
  throw invalidOption({ verifier, option: 'url' }, 'must be the URL of the target, as entered')
}

// The only ones that Direct Mail publishes events in. A region that does not exist is a bucket that anyone can make.
const usualRegions = ['cn-hangzhou', 'eu-central-1', 'ap-southeast-1', 'us-east-1']

function hostsIn(regions: unknown = usualRegions): readonly string[] {
  const names: readonly unknown[] = Array.isArray(regions) ? regions : []
  const isRegion = (name: unknown) =>
    typeof name === 'string' && /^[a-z]+(?:-[a-z0-9]+)+$/.test(name)
  if (names.length === 0 || !names.every(isRegion)) {
    throw invalidOption({ verifier, option: 'regions' }, 'must list regions, such as "cn-hangzhou"')
  }
  return names.map((name) => `${String(name)}-eventbridge.oss-accelerate.aliyuncs.com`)
}

interface Claim {
  /** Unix milliseconds, or seconds. */
  readonly timestamp: string
  readonly certificateUrl: string
  readonly token: string
  /** In their order, a line for each. */
  readonly signedHeaders: string
  readonly signature: Buffer
}

const names = [
  'x-eventbridge-signature-timestamp',
  'x-eventbridge-hash-method',
  'x-eventbridge-signature-version',
  'x-eventbridge-signature-url',
  'x-eventbridge-signature-token',
]
const certificatePath = /^\/[\w.-]{1,100}\.pem$/
// Of a key of 8,192 bits.
const longestSignature = 1368

function claimIn(delivery: Delivery, hosts: readonly string[]): Claim | Refused {
  const values: string[] = []
  for (const name of [...names, 'x-eventbridge-signature-v2']) {
    const value = requiredHeader(delivery, name, 'ERR_SIGNATURE_MISSING')
    if (typeof value !== 'string') return value
    if (value.length > longestSignature) return malformed
    values.push(value)
  }
  const [timestamp = '', hash, version, url = '', token = '', base64 = ''] = values
  if (!hosts.some((host) => isSigningCertUrl(url, { host, path: certificatePath }))) {
    return refused('ERR_NOT_ALLOWED', 'the certificate is in no bucket of EventBridge')
  }
  const signature = decodeBytes(base64, 'base64')
  if (hash !== 'SHA256' || version !== '1.0' || signature === undefined) return malformed
  const signedHeaders = names.map((name, index) => `${name}: ${values[index]}`).join('\n')
  return { timestamp, certificateUrl: url, token, signedHeaders, signature }
}

const malformed = refused('ERR_SIGNATURE_MALFORMED', 'expected an RSA signature of version 1.0')

/** Documented without a unit; receivers find milliseconds. */
function untimely(
  { timestamp }: Claim,
  toleranceSeconds: number | false,
  now: number,
): Refused | undefined {
  const unit = timestamp.length > 10 ? 'ms' : 's'
  return timestampRefusal(timestamp, { unit, toleranceSeconds }, now)
}

/** TLS has proved who the host is. Alibaba's own library looks neither at who issued a certificate nor at its validity. */
async function publicKeyAt(
  url: string,
  { fetch }: VerifyContext,
): Promise<crypto.KeyObject | Refused> {
  const pem = await fetchCapped(url, { fetch })
  const key = pem && publicKeyIn(pem)
  const bits = key?.asymmetricKeyDetails?.modulusLength ?? 0
  return key?.asymmetricKeyType === 'rsa' && bits >= 1024
    ? key
    : refused('ERR_SIGNATURE_MISMATCH', 'the certificate has no RSA key of 1,024 bits')
}

function publicKeyIn(pem: Buffer): crypto.KeyObject | undefined {
  try {
    return new crypto.X509Certificate(pem).publicKey
  } catch {
    return undefined
  }
}

/** Alibaba's library ends what is signed with a line break, which the documentation does not have. */
function isSigned(
  content: readonly Uint8Array[],
  key: crypto.KeyObject,
  signature: Uint8Array,
): boolean {
  return [[], [Buffer.from('\n')]].some((end) =>
    crypto.verify('sha256', Buffer.concat([...content, ...end]), key, signature),
  )
}
