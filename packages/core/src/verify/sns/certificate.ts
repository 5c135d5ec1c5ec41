import { X509Certificate, type KeyObject } from 'node:crypto'
import type { SnsTopic } from './topic.js'
import { refused, type Refused } from '../verifier.js'

/** A certificate that SNS signs with. */
export interface SnsCertificate {
  readonly publicKey: KeyObject
  /** Milliseconds since the epoch. */
  readonly notBefore: number
  readonly notAfter: number
}

/**
 * The certificate in what a topic's host answered, or why it cannot be one of SNS. Its chain is not followed:
 * the host sends none, and TLS has proved who the host is.
 */
export function snsCertificate(pem: Buffer, topic: SnsTopic): SnsCertificate | Refused {
  const certificate = parsed(pem)
  if (certificate === undefined) return refusal('is not an X.509 certificate')
  const { publicKey } = certificate
  const bits = publicKey.asymmetricKeyDetails?.modulusLength ?? 0
  if (publicKey.asymmetricKeyType !== 'rsa' || bits < 2048)
    return refusal('has no RSA key of 2048 bits')
  if (certificate.ca) return refusal('is that of an authority')
  if (!namesOf(topic).some((name) => isIssuedTo(certificate, name))) {
    return refusal('is not issued to SNS')
  }
  const [notBefore, notAfter] = [Date.parse(certificate.validFrom), Date.parse(certificate.validTo)]
  return { publicKey, notBefore, notAfter }
}

/** Why a certificate is not valid now. */
export function validityRefusal(certificate: SnsCertificate, now: number): Refused | undefined {
  // Turned round, so that a time that is not a number refuses.
  return now >= certificate.notBefore && now <= certificate.notAfter
    ? undefined
    : refusal('has expired, or is not valid yet')
}

function refusal(what: string): Refused {
  return refused('ERR_SIGNATURE_MISMATCH', `the signing certificate ${what}`)
}

function parsed(pem: Buffer): X509Certificate | undefined {
  try {
    return new X509Certificate(pem)
  } catch {
    return undefined
  }
}

/**
 * Names that SNS has its certificates issued to. Which one depends on the region, and AWS's own clients carry
 * a table of it: `sns.amazonaws.com`, `sns-signing.<region>…` in regions that must be enabled, `sns-<region>…`
 * in China and GovCloud.
 */
function namesOf({ host, region }: SnsTopic): string[] {
  const suffix = host.startsWith(`sns.${region}.`) ? host.slice(`sns.${region}.`.length) : undefined
  if (suffix === undefined) return [host]
  const regional = [
    host,
    `sns.${suffix}`,
    `sns-signing.${region}.${suffix}`,
    `sns-${region}.${suffix}`,
  ]
  // Both regions of GovCloud use the western one's.
  return region.startsWith('us-gov-') ? [...regional, `sns-us-gov-west-1.${suffix}`] : regional
}

function isIssuedTo(certificate: X509Certificate, name: string): boolean {
  return certificate.checkHost(name, { wildcards: false }) !== undefined
}
