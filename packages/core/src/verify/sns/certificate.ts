import * as crypto from 'node:crypto'
import type { SnsService, SnsTopic } from './service.js'
import { refused, type Refused, type VerifyContext } from '../verifier.js'

/** A certificate that SNS signs with. */
export interface SnsCertificate {
  readonly publicKey: crypto.KeyObject
  /** Milliseconds since the epoch. */
  readonly notBefore: number
  readonly notAfter: number
}

/** What a certificate is checked for. */
export interface CertificateCheck {
  readonly topic: SnsTopic
  readonly service: SnsService
  readonly context: VerifyContext
}

/**
 * The certificate in what a topic's host answered, or why it cannot be one of the service. TLS has proved who the host is.
 */
export async function snsCertificate(
  pem: Buffer,
  { topic, service, context }: CertificateCheck,
): Promise<SnsCertificate | Refused> {
  const certificate = parsed(pem)
  if (certificate === undefined) return refusal('is not an X.509 certificate')
  const { publicKey } = certificate
  const bits = publicKey.asymmetricKeyDetails?.modulusLength ?? 0
  if (publicKey.asymmetricKeyType !== 'rsa' || bits < 2048)
    return refusal('has no RSA key of 2048 bits')
  if (certificate.ca) return refusal('is that of an authority')
  if (!(await service.isOwn(certificate, topic, context))) {
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

function parsed(pem: Buffer): crypto.X509Certificate | undefined {
  try {
    return new crypto.X509Certificate(pem)
  } catch {
    return undefined
  }
}
