import type { X509Certificate } from 'node:crypto'
import type { MaybePromise } from '../../util/maybe-promise.js'
import type { OptionPlace } from '../options.js'
import type { VerifyContext } from '../verifier.js'

/** A topic that is allowed. */
export interface SnsTopic {
  readonly arn: string
  readonly region: string
  /** The one host that its subscriptions are confirmed at. */
  readonly host: string
}

/** What sets a service that speaks SNS apart: whose topics it has, where it is, and who vouches for its certificates. */
export interface SnsService {
  /** The ARN of a topic, as it is written: for messages. */
  readonly arn: string
  /** The region is the first group. */
  readonly arnSyntax: RegExp
  /** By region, with those that a user adds: what subscriptions are confirmed at. */
  hosts(added: unknown, at: OptionPlace): ReadonlyMap<string, string>
  /** The one host that has the certificates of a topic, and what their path must be. Others own names beside it. */
  certificatesOf(topic: SnsTopic): { readonly host: string; readonly path: RegExp }
  /** Whether a certificate from there is the service's. */
  isOwn(
    certificate: X509Certificate,
    topic: SnsTopic,
    context: VerifyContext,
  ): MaybePromise<boolean>
}
