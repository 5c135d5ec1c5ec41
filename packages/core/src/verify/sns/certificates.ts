import { fetchCapped } from './fetch-capped.js'
import { fetchedKeys } from './fetched-keys.js'
import {
  snsCertificate,
  validityRefusal,
  type CertificateCheck,
  type SnsCertificate,
} from './certificate.js'
import type { SnsService, SnsTopic } from './service.js'
import { refused, type Refused, type VerifyContext } from '../verifier.js'

/** The certificates that messages name. */
export interface SnsCertificates {
  /**
   * The certificate at a URL that was checked: kept, or fetched now.
   *
   * @throws {Error} when it cannot be told, so that SNS sends the message again
   */
  get(url: string, topic: SnsTopic, context: VerifyContext): Promise<SnsCertificate | Refused>
}

/** Fetches certificates and keeps them. What strangers can have fetched by naming URLs is bounded, for each topic. */
export function snsCertificates(service: SnsService): SnsCertificates {
  const certificates = fetchedKeys<SnsCertificate>()
  return {
    get: (url, topic, context) =>
      certificates.get(url, {
        owner: topic.arn,
        now: context.now,
        load: () => loaded(url, { topic, service, context }),
      }),
  }
}

async function loaded(url: string, check: CertificateCheck): Promise<SnsCertificate | Refused> {
  const { now, fetch } = check.context
  const pem = await fetchCapped(url, { fetch })
  if (pem === undefined) {
    return refused('ERR_SIGNATURE_MISMATCH', 'the signing certificate is larger than 64 KiB')
  }
  const certificate = await snsCertificate(pem, check)
  return 'accepted' in certificate
    ? certificate
    : (validityRefusal(certificate, now) ?? certificate)
}
