import type { Reply, VerifiedDelivery } from '../../delivery.js'
import { MailheraldError } from '../../errors.js'
import { fetchCapped } from './fetch-capped.js'
import { optionsObject } from '../options.js'
import { snsMessage } from './message.js'
import { amazonSns } from './amazon.js'
import type { SnsService, SnsTopic } from './service.js'
import { snsTopics, type SnsTopicOptions } from './topic.js'

/** Confirms the subscription that a delivery asks for; undefined where it asks for none. */
export type SnsConfirmation = (
  delivery: VerifiedDelivery,
  tools: { readonly fetch: typeof globalThis.fetch },
) => Promise<Reply | undefined>

const reply: Reply = {
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: '{"confirmed":true}',
}

/**
 * Confirms subscriptions to your topics, as `handshake.confirm` of a provider that delivers through SNS. The
 * request goes to the host of the topic's region with the token of the message; the URL in the message is not
 * used.
 *
 * @see https://docs.aws.amazon.com/sns/latest/api/API_ConfirmSubscription.html
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * const topic = { topicArn: 'arn:aws:sns:eu-west-1:123456789012:ses-events' }
 * defineProvider({ ...definition, verify: snsSignature(topic), handshake: { confirm: snsConfirmation(topic) } })
 * ```
 */
export function snsConfirmation(options: SnsTopicOptions): SnsConfirmation {
  return confirmationAt(amazonSns, options)
}

/** `snsConfirmation` for any service that speaks SNS. */
export function confirmationAt(service: SnsService, options: SnsTopicOptions): SnsConfirmation {
  const verifier = 'snsConfirmation'
  const topics = snsTopics(optionsObject(options, verifier), { verifier, service })
  return async (delivery, { fetch }) => {
    const message = snsMessage(delivery)
    if ('accepted' in message || message.Type !== 'SubscriptionConfirmation') return undefined
    const topic = await topics.find(message.TopicArn, delivery)
    // The verifier may have let in what is not on the list: that is handed out, not acted upon.
    if ('accepted' in topic) return undefined
    await confirm(topic, message.Token ?? '', fetch)
    return reply
  }
}

async function confirm(
  { arn, host }: SnsTopic,
  token: string,
  fetch: typeof globalThis.fetch,
): Promise<void> {
  const query = new URLSearchParams({ Action: 'ConfirmSubscription', TopicArn: arn, Token: token })
  try {
    await fetchCapped(`https://${host}/?${query.toString()}`, { fetch, timeoutMs: 5000 })
  } catch (cause) {
    throw new MailheraldError(
      'ERR_CONFIRMATION_FAILED',
      `The subscription could not be confirmed at ${host}. SNS will ask again.`,
      { details: { host }, cause },
    )
  }
}
