import * as crypto from 'node:crypto'
import { isoTime } from '../../read/time.js'
import { decodeBytes } from '../decode-bytes.js'
import { invalidOption, oneOf, optionsObject, type OptionPlace } from '../options.js'
import { isSigningCertUrl } from './cert-url.js'
import { validityRefusal, type SnsCertificate } from './certificate.js'
import { snsCertificates } from './certificates.js'
import { signedText, snsMessage, type SnsMessage } from './message.js'
import { amazonSns } from './amazon.js'
import type { SnsService } from './service.js'
import { runtimePart } from '../runtime-part.js'
import { snsTopics, type SnsTopicOptions } from './topic.js'
import { timestampRefusal, toleranceOption } from '../timestamp.js'
import { accepted, refused, type Refused, type Verdict, type Verifier } from '../verifier.js'

/** Which messages of SNS are accepted. */
export interface SnsSignatureOptions extends SnsTopicOptions {
  /**
   * Signature versions that are accepted: `1` is SHA-1, which topics use unless you set their attribute
   * `SignatureVersion` to 2, which is SHA-256.
   *
   * @defaultValue both
   */
  readonly signatureVersions?: readonly ('1' | '2')[]
  /**
   * Seconds that a message may be old. SNS signs the time of publication and keeps it for an hour of retries: give
   * 4,500 or more.
   *
   * @defaultValue any age, because every event is handled once anyway
   */
  readonly toleranceSeconds?: number | false
}

const algorithms = { '1': 'sha1', '2': 'sha256' } as const

/**
 * Accepts messages that Amazon SNS has signed for one of your topics. The topic is compared before anything is
 * fetched; the certificate is fetched from the topic's own region only, and kept.
 *
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * snsSignature({ topicArn: 'arn:aws:sns:eu-west-1:123456789012:ses-events', signatureVersions: ['2'] })
 * ```
 */
export function snsSignature(options: SnsSignatureOptions): Verifier {
  return signatureOf(amazonSns, options, 'snsSignature')
}

/** `snsSignature` for any service that speaks SNS, under a name of its own. */
export function signatureOf(
  service: SnsService,
  options: SnsSignatureOptions,
  verifier: string,
): Verifier {
  const { X509Certificate } = crypto
  runtimePart(X509Certificate, { verifier, module: 'node:crypto', name: 'X509Certificate' })
  const { signatureVersions, toleranceSeconds } = optionsObject(options, verifier)
  const versions = versionsOf(signatureVersions, { verifier, option: 'signatureVersions' })
  const rules = {
    unit: 'ms',
    toleranceSeconds:
      toleranceSeconds === undefined
        ? false
        : toleranceOption(toleranceSeconds, { verifier, option: 'toleranceSeconds' }),
  } as const
  const topics = snsTopics(options, { verifier, service })
  const certificates = snsCertificates(service)
  return {
    name: verifier,
    async verify(delivery, context) {
      const { now } = context
      const message = snsMessage(delivery)
      if ('accepted' in message) return message
      const topic = await topics.find(message.TopicArn, delivery)
      if ('accepted' in topic) return topic
      const claim = claimOf(message, service.certificatesOf(topic), versions)
      if ('accepted' in claim) return claim
      const untimely = timestampRefusal(claim.timestamp, rules, now)
      if (untimely !== undefined) return untimely
      const certificate = await certificates.get(message.SigningCertURL, topic, context)
      if ('accepted' in certificate) return certificate
      return validityRefusal(certificate, now) ?? verdict(claim, certificate)
    },
  }
}

interface Claim {
  readonly text: string
  readonly algorithm: 'sha1' | 'sha256'
  readonly signature: Buffer
  /** Milliseconds since the epoch. */
  readonly timestamp: string
}

/** Everything that can be refused without the certificate. */
function claimOf(
  message: SnsMessage,
  place: { readonly host: string; readonly path: RegExp },
  versions: ReadonlySet<string>,
): Claim | Refused {
  const { SignatureVersion: version, SigningCertURL } = message
  if (!versions.has(version)) {
    return refused('ERR_SIGNATURE_MALFORMED', 'the signature version is not among those accepted')
  }
  const signature = decodeBytes(message.Signature, 'base64')
  if (signature === undefined || signature.length > 1024) {
    return refused('ERR_SIGNATURE_MALFORMED', 'the signature is not base64')
  }
  const timestamp = isoTime(message.Timestamp)?.getTime()
  if (timestamp === undefined) {
    return refused('ERR_TIMESTAMP_INVALID', 'the timestamp is not an ISO 8601 time')
  }
  if (!isSigningCertUrl(SigningCertURL, place)) {
    return refused('ERR_NOT_ALLOWED', `the certificate is not at ${place.host}`)
  }
  const algorithm = algorithms[version as '1' | '2']
  return { text: signedText(message), algorithm, signature, timestamp: String(timestamp) }
}

function verdict(claim: Claim, { publicKey }: SnsCertificate): Verdict {
  return crypto.verify(claim.algorithm, Buffer.from(claim.text), publicKey, claim.signature)
    ? accepted('signed')
    : refused('ERR_SIGNATURE_MISMATCH', 'the signature does not fit the message')
}

function versionsOf(value: unknown, at: OptionPlace): ReadonlySet<string> {
  if (value === undefined) return new Set(Object.keys(algorithms))
  if (!Array.isArray(value) || value.length === 0) {
    throw invalidOption(at, "must list '1', '2' or both")
  }
  return new Set(value.map((version) => oneOf(version, ['1', '2'], at)))
}
