import { createHash, createSign, type KeyObject } from 'node:crypto'
import type { SampleDelivery } from '../../sample-delivery.js'

/** The fields of a message of SNS, as far as they are signed. */
export interface UnsignedSnsMessage {
  readonly Type: 'Notification' | 'SubscriptionConfirmation' | 'UnsubscribeConfirmation'
  readonly Message: string
  readonly MessageId: string
  readonly Subject?: string | null
  readonly Timestamp: string
  readonly TopicArn: string
  readonly Token?: string
  readonly SubscribeURL?: string
}

/** What signs it. */
export interface SnsKey {
  readonly privateKey: KeyObject
  /** Left out: `2`. */
  readonly version?: '1' | '2'
}

/** The signature of a message as SNS makes it, in base64. */
export function signSnsMessage(
  message: UnsignedSnsMessage,
  { privateKey, version = '2' }: SnsKey,
): string {
  const { Type, Message, MessageId, Subject, Timestamp, TopicArn, Token, SubscribeURL } = message
  const fields =
    Type === 'Notification'
      ? { Message, MessageId, Subject, Timestamp, TopicArn, Type }
      : { Message, MessageId, SubscribeURL, Timestamp, Token, TopicArn, Type }
  const signer = createSign(version === '1' ? 'RSA-SHA1' : 'RSA-SHA256')
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') signer.update(`${name}\n${value}\n`)
  }
  return signer.sign(privateKey, 'base64')
}

/** The message that a topic makes of a delivery's body. */
export function snsMessageOf(
  type: UnsignedSnsMessage['Type'],
  { body, signedAt }: SampleDelivery,
  topicArn: string,
): UnsignedSnsMessage {
  const text = new TextDecoder().decode(body)
  const hex = digest(`${type} ${text}`)
  return {
    Type: type,
    // The same publication has the same id again.
    MessageId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5'),
    TopicArn: topicArn,
    Message: type === 'Notification' ? text : 'You have chosen to change a subscription.',
    Timestamp: signedAt.toISOString(),
  }
}

/** The beginning of the SHA-256 of a text, in hex. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
