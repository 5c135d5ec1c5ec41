import type { Delivery } from '../../delivery.js'
import { andThen, type MaybePromise } from '../../util/maybe-promise.js'
import { invalidOption, type OptionPlace } from '../options.js'
import { keyRing, type Secrets } from '../secrets.js'
import type { SnsService, SnsTopic } from './service.js'
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

/** The topics that are allowed. */
export interface SnsTopics {
  /** The allowed topic of that ARN. */
  find(arn: string, delivery: Delivery): MaybePromise<SnsTopic | Refused>
}

/**
 * Prepares the list of topics.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 */
export function snsTopics(
  { topicArn, hosts }: SnsTopicOptions,
  { verifier, service }: { readonly verifier: string; readonly service: SnsService },
): SnsTopics {
  const known = service.hosts(hosts, { verifier, option: 'hosts' })
  const ring = keyRing(topicArn, {
    verifier,
    option: 'topicArn',
    prepare: (item, at) => topicOf(item, { service, known }, at),
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

interface Places {
  readonly service: SnsService
  readonly known: ReadonlyMap<string, string>
}

function topicOf(item: unknown, { service, known }: Places, at: OptionPlace): SnsTopic {
  const arn = typeof item === 'string' ? item : ''
  const region = service.arnSyntax.exec(arn)?.[1]
  if (region === undefined) {
    throw invalidOption(at, `must be the ARN of a topic: ${service.arn}`)
  }
  const host = known.get(region)
  if (host === undefined) {
    throw invalidOption(at, `has the unknown region "${region}": name its host in "hosts"`)
  }
  return { arn, region, host }
}
