import { createSign, type KeyObject } from 'node:crypto'

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
