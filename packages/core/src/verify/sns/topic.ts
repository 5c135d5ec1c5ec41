import type { Delivery } from '../../delivery.js'
import { andThen, type MaybePromise } from '../../util/maybe-promise.js'
import { invalidOption, type OptionPlace } from '../options.js'
import { keyRing, type Secrets } from '../secrets.js'
import { snsHosts } from './hosts.js'
import { accepted, refused, type Refused } from '../verifier.js'

/** Whose messages are taken. */
export interface SnsTopicOptions {
  /**
   * The ARN of your topic, a list of them, or a function that looks them up for a delivery. Anybody can
   * subscribe your URL to a topic of theirs, and Amazon signs what they publish: this list keeps them out.
   */
  readonly topicArn: Secrets
  /**
   * Hosts of SNS by region, for regions that are newer than this version or in another partition, for
   * example `{ 'eusc-de-east-1': 'sns.eusc-de-east-1.amazonaws.eu' }`.
   */
  readonly hosts?: Readonly<Record<string, string>>
}

/** A topic that is allowed. */
export interface SnsTopic {
  readonly arn: string
  readonly region: string
  /** The one host that its certificates and confirmations are fetched from. */
  readonly host: string
}

/** The topics that are allowed. */
export interface SnsTopics {
  /** The allowed topic of that ARN. */
  find(arn: string, delivery: Delivery): MaybePromise<SnsTopic | Refused>
}

const arnSyntax = /^arn:[a-z][a-z-]{0,30}:sns:([a-z0-9-]{3,40}):\w{1,64}:[\w-]{1,256}(?:\.fifo)?$/

/**
 * Prepares the list of topics.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 */
export function snsTopics({ topicArn, hosts }: SnsTopicOptions, verifier: string): SnsTopics {
  const known = snsHosts(hosts, { verifier, option: 'hosts' })
  const ring = keyRing(topicArn, {
    verifier,
    option: 'topicArn',
    prepare: (item, at) => topicOf(item, known, at),
  })
  return {
    find(arn, delivery) {
      let found: SnsTopic | Refused = notListed
      const verdict = ring.use(delivery, (topics) => {
        found = topics.find((topic) => topic.arn === arn) ?? notListed
        return accepted('none')
      })
      return andThen(verdict, (looked) => (looked.accepted ? found : looked))
    },
  }
}

const notListed = refused('ERR_NOT_ALLOWED', 'the topic is none of those of option "topicArn"')

function topicOf(item: unknown, hosts: ReadonlyMap<string, string>, at: OptionPlace): SnsTopic {
  const arn = typeof item === 'string' ? item : ''
  const region = arnSyntax.exec(arn)?.[1]
  if (region === undefined) {
    throw invalidOption(at, 'must be the ARN of a topic: arn:aws:sns:<region>:<account>:<name>')
  }
  const host = hosts.get(region)
  if (host === undefined) {
    throw invalidOption(at, `has the unknown region "${region}": name its host in "hosts"`)
  }
  return { arn, region, host }
}
