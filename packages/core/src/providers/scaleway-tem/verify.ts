import { X509Certificate } from 'node:crypto'
import { invalidOption, optionsObject } from '../../verify/options.js'
import { boundedLoader } from '../../verify/sns/bounded-loader.js'
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
   * @defaultValue what is there in the region of the topic, fetched when the first message comes
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

// One by one: anyone can own a bucket beside Scaleway's.
const regions = ['fr-par', 'nl-ams']
const hosts = new Map(regions.map((region) => [region, `sns.mnq.${region}.scaleway.com`]))
const path = /^\/(?:fr-par|nl-ams)\/sns\/sns_certificate_[\w.-]{1,100}\.crt$/

function serviceOf(authority: string | undefined): SnsService {
  const given = authority === undefined ? undefined : authoritiesIn(String(authority))
  if (given?.length === 0) {
    const what = 'must be certificates of an authority, in PEM'
    throw invalidOption({ verifier, option: 'authority' }, what)
  }
  const published = publishedAuthorities()
  return {
    arn: 'arn:scw:sns:<region>:project-<id>:<name>',
    arnSyntax: /^arn:scw:sns:([a-z0-9-]{3,40}):project-[\da-f-]{36}:[\w-]{1,256}$/,
    hosts: () => hosts,
    certificatesOf: ({ region }) => ({ host: bucketOf(region), path }),
    async isOwn(certificate, topic, context) {
      const authorities = given ?? (await published(topic, context))
      return authorities.some((issuer) => isIssuedBy(certificate, issuer, context.now))
    },
  }
}

function bucketOf(region: string): string {
  return `messaging.s3.${region}.scw.cloud`
}

/** What Scaleway publishes, kept by region. */
function publishedAuthorities() {
  const loader = boundedLoader<string, readonly X509Certificate[]>({
    keep: regions.length,
    atOnce: regions.length,
    isKept: (found) => found.length > 0,
  })
  return ({ region }: SnsTopic, { fetch }: VerifyContext): Promise<readonly X509Certificate[]> =>
    loader.get(region, async () => {
      const url = `https://${bucketOf(region)}/${region}/sns/sns-trust-chain.pem`
      const pem = await fetchCapped(url, { fetch })
      return authoritiesIn(pem?.toString() ?? '')
    })
}

const pemSyntax = /-----BEGIN CERTIFICATE-----[^-]{1,20000}-----END CERTIFICATE-----/g
const mostAuthorities = 8

/** Those of them that may issue certificates; none where something cannot be read. */
function authoritiesIn(pem: string): readonly X509Certificate[] {
  const found = pem.match(pemSyntax)?.slice(0, mostAuthorities) ?? []
  try {
    return found.map((text) => new X509Certificate(text)).filter(({ ca }) => ca)
  } catch {
    return []
  }
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate, now: number): boolean {
  const isValid = now >= Date.parse(issuer.validFrom) && now <= Date.parse(issuer.validTo)
  return isValid && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)
}
