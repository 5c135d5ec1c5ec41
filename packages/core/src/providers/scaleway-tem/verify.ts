import * as crypto from 'node:crypto'
import { invalidOption, optionsObject } from '../../verify/options.js'
import { fetchCapped } from '../../verify/sns/fetch-capped.js'
import { confirmationAt, type SnsConfirmation } from '../../verify/sns/confirmation.js'
import type { SnsService, SnsTopic } from '../../verify/sns/service.js'
import { signatureOf, type SnsSignatureOptions } from '../../verify/sns/signature.js'
import type { VerifyContext, Verifier } from '../../verify/verifier.js'

/** Which messages of Topics and Events are accepted. */
export interface ScalewayTemSignatureOptions extends Pick<
  SnsSignatureOptions,
  'topicArn' | 'signatureVersions' | 'toleranceSeconds'
> {
  /**
   * The certificates of the authority that issues Scaleway's signing certificates, in PEM: what is at
   * `https://messaging.s3.fr-par.scw.cloud/fr-par/sns/sns-trust-chain.pem`.
   *
   * @defaultValue what is there in the region of the topic, as long as it leads to the root that is known here (valid
   * until 2032)
   */
  readonly authority?: string
}

const verifier = 'scalewayTemSignature'

/**
 * Accepts messages that Scaleway's Topics and Events signed for one of your topics. To combine it with something else;
 * alone, pass `topicArn` to `scalewayTem`.
 *
 * @see https://www.scaleway.com/en/docs/topics-and-events/reference-content/verifying-webhooks/
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * const topicArn = 'arn:scw:sns:fr-par:project-11111111-2222-4333-8444-555555555555:tem-events'
 * scalewayTem({ verify: allOf(scalewayTemSignature({ topicArn }), urlToken(token)) })
 * ```
 */
export function scalewayTemSignature(options: ScalewayTemSignatureOptions): Verifier {
  const { authority } = optionsObject(options, verifier)
  return signatureOf(serviceOf(authority), options, verifier)
}

/** Confirms subscriptions to your topics. */
export function scalewayConfirmation(options: ScalewayTemSignatureOptions): SnsConfirmation {
  return confirmationAt(serviceOf(undefined), options)
}

const regions = ['fr-par', 'nl-ams']
const hosts = new Map(regions.map((region) => [region, `sns.mnq.${region}.scaleway.com`]))

// The one bucket that is documented, with a folder for each region: anyone can own a bucket beside it.
const bucket = 'messaging.s3.fr-par.scw.cloud'
const path = /^\/(?:fr-par|nl-ams)\/sns\/sns_certificate_[\w.-]{1,100}\.crt$/

// "Scaleway MnQ Root", valid until 2032-06-25: the SHA-256 of the one that Symfony ships.
const root =
  'C5:A0:14:5E:FB:57:91:6C:07:F9:AF:3E:3F:31:12:15:06:2C:05:62:C2:D5:6D:7F:F3:C5:7D:A9:FB:52:E4:D5'

function serviceOf(authority: string | undefined): SnsService {
  const given = authority === undefined ? undefined : authoritiesIn(String(authority))
  if (given?.length === 0) {
    const what = 'must be certificates of an authority, in PEM'
    throw invalidOption({ verifier, option: 'authority' }, what)
  }
  return {
    arn: 'arn:scw:sns:<region>:project-<id>:<name>',
    arnSyntax: /^arn:scw:sns:([a-z0-9-]{3,40}):project-[\da-f-]{36}:[\w-]{1,256}$/,
    hosts: () => hosts,
    certificatesOf: () => ({ host: bucket, path }),
    async isOwn(certificate, topic, context) {
      const chain = given ?? (await publishedChain(topic, context))
      const trusted = given ?? chain.filter(({ fingerprint256 }) => fingerprint256 === root)
      return leadsTo(trusted, certificate, { chain, now: context.now })
    },
  }
}

/** Fetched for each certificate that is new: intermediate authorities change. */
async function publishedChain(
  { region }: SnsTopic,
  { fetch }: VerifyContext,
): Promise<readonly crypto.X509Certificate[]> {
  const pem = await fetchCapped(`https://${bucket}/${region}/sns/sns-trust-chain.pem`, { fetch })
  return authoritiesIn(pem?.toString() ?? '')
}

const pemSyntax = /-----BEGIN CERTIFICATE-----[^-]{1,20000}-----END CERTIFICATE-----/g
const mostAuthorities = 8

/** Those of them that may issue certificates; none where something cannot be read. */
function authoritiesIn(pem: string): readonly crypto.X509Certificate[] {
  const found = pem.match(pemSyntax)?.slice(0, mostAuthorities) ?? []
  try {
    return found.map((text) => new crypto.X509Certificate(text)).filter(({ ca }) => ca)
  } catch {
    return []
  }
}

interface Way {
  readonly chain: readonly crypto.X509Certificate[]
  readonly now: number
}

/** Whether each certificate on the way is issued by the next, up to one that is trusted. */
function leadsTo(
  trusted: readonly crypto.X509Certificate[],
  certificate: crypto.X509Certificate,
  { chain, now }: Way,
): boolean {
  let current = certificate
  for (let step = 0; step < mostAuthorities; step++) {
    const child = current
    if (trusted.some((issuer) => isIssuedBy(child, issuer, now))) return true
    const next = chain.find((issuer) => issuer !== child && isIssuedBy(child, issuer, now))
    if (next === undefined) return false
    current = next
  }
  return false
}

function isIssuedBy(
  certificate: crypto.X509Certificate,
  issuer: crypto.X509Certificate,
  now: number,
): boolean {
  const isValid = now >= Date.parse(issuer.validFrom) && now <= Date.parse(issuer.validTo)
  return isValid && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)
}
