import { boundedLoader } from './bounded-loader.js'
import { fetchCapped } from './fetch-capped.js'
import { FetchBudget } from './fetch-budget.js'
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

const mostCertificates = 16
/** Short: one bad answer in place of a certificate must not keep SNS out. */
const refusal = { most: 64, ms: 5000 }
const fruitlessPerSecond = 20

/** Fetches certificates and keeps them. What strangers can have fetched by naming URLs is bounded. */
export function snsCertificates(service: SnsService): SnsCertificates {
  const loader = boundedLoader<string, SnsCertificate | Refused>({
    keep: mostCertificates,
    atOnce: mostCertificates,
    isKept: (certificate) => !('accepted' in certificate),
  })
  const budget = new FetchBudget(fruitlessPerSecond)
  /** When each URL was last refused. */
  const refusals = new Map<string, number>()

  function remember(url: string, now: number): void {
    refusals.delete(url)
    refusals.set(url, now)
    for (const oldest of refusals.keys()) {
      if (refusals.size <= refusal.most) break
      refusals.delete(oldest)
    }
  }

  function wasRefused(url: string, now: number): boolean {
    const since = now - (refusals.get(url) ?? Number.NEGATIVE_INFINITY)
    return since >= 0 && since < refusal.ms
  }

  async function load(url: string, topic: SnsTopic, context: VerifyContext) {
    // Not refused again: should the message be genuine, SNS is to send it once more.
    if (wasRefused(url, context.now)) throw new Error('the certificate was refused just before')
    const giveBack = budget.take(topic.arn, context.now)
    const certificate = await loaded(url, { topic, service, context })
    if ('accepted' in certificate) remember(url, context.now)
    else giveBack()
    return certificate
  }

  return { get: (url, topic, context) => loader.get(url, () => load(url, topic, context)) }
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
