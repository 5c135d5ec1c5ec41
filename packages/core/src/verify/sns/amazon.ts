import type { X509Certificate } from 'node:crypto'
import { snsHosts } from './hosts.js'
import type { SnsService, SnsTopic } from './service.js'

const path = /^\/SimpleNotificationService-[0-9a-fA-F]{16,64}\.pem$/

/** Amazon's. */
export const amazonSns: SnsService = {
  arn: 'arn:aws:sns:<region>:<account>:<name>',
  arnSyntax: /^arn:[a-z][a-z-]{0,30}:sns:([a-z0-9-]{3,40}):\w{1,64}:[\w-]{1,256}(?:\.fifo)?$/,
  hosts: snsHosts,
  certificatesOf: ({ host }) => ({ host, path }),
  isOwn: isIssuedToAmazon,
}

/** Whether a certificate is issued to Amazon SNS, which the host of the topic is part of. */
function isIssuedToAmazon(certificate: X509Certificate, topic: SnsTopic): boolean {
  return namesOf(topic).some((name) => isIssuedTo(certificate, name))
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
