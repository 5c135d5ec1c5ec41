import type { Delivery } from '../../delivery.js'
import { headerValues } from '../../delivery.js'
import { parseJson } from '../../read/json.js'
import { isRecord } from '../../read/values.js'
import { refused, type Refused } from '../verifier.js'

/** What SNS sends: an envelope whose fields are signed, with the published text in `Message`. */
export interface SnsMessage {
  readonly Type: 'Notification' | 'SubscriptionConfirmation' | 'UnsubscribeConfirmation'
  readonly Message: string
  readonly MessageId: string
  readonly Subject?: string | undefined
  /** ISO 8601: when it was published, the same in every attempt. */
  readonly Timestamp: string
  readonly TopicArn: string
  readonly Token?: string | undefined
  readonly SubscribeURL?: string | undefined
  readonly SignatureVersion: string
  readonly Signature: string
  readonly SigningCertURL: string
}

// In the order in which they are signed.
const notificationNames = ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type']
const confirmationNames = [
  'Message',
  'MessageId',
  'SubscribeURL',
  'Timestamp',
  'Token',
  'TopicArn',
  'Type',
]
const signedNames: Readonly<Record<SnsMessage['Type'], readonly string[]>> = {
  Notification: notificationNames,
  SubscriptionConfirmation: confirmationNames,
  UnsubscribeConfirmation: confirmationNames,
}

/** The message in a delivery, or why it cannot be a signed one. Nothing in it is verified yet. */
export function snsMessage(delivery: Delivery): SnsMessage | Refused {
  const fields = fieldsOf(delivery.body)
  if (fields === undefined) return refused('ERR_SIGNATURE_MISSING', 'the body is not a JSON object')
  const names = namesSigning(fields['Type'])
  if (names === undefined) {
    return refused(
      'ERR_SIGNATURE_MISSING',
      'the body is not an SNS message: raw message delivery and EventBridge sign nothing, switch raw delivery ' +
        'off or pass another "verify"',
    )
  }
  const wanted = [...names, 'Signature', 'SignatureVersion', 'SigningCertURL']
  const unusable = wanted.find((name) => !isUsable(name, fields[name]))
  if (unusable !== undefined) {
    const code = unusable === 'Signature' ? 'ERR_SIGNATURE_MISSING' : 'ERR_SIGNATURE_MALFORMED'
    return refused(code, `field "${unusable}" is missing or malformed`)
  }
  const message = fields as unknown as SnsMessage
  return headerRefusal(delivery, message) ?? message
}

/** The text that SNS signs. */
export function signedText(message: SnsMessage): string {
  const fields = message as unknown as Readonly<Record<string, string | null | undefined>>
  return signedNames[message.Type]
    .filter((name) => fields[name] !== undefined && fields[name] !== null)
    .map((name) => `${name}\n${fields[name]}\n`)
    .join('')
}

function namesSigning(type: unknown): readonly string[] | undefined {
  return typeof type === 'string' && Object.hasOwn(signedNames, type)
    ? signedNames[type as SnsMessage['Type']]
    : undefined
}

function fieldsOf(body: Uint8Array): Record<string, unknown> | undefined {
  try {
    const value = parseJson(body)
    // Lambda and what relays its messages spell it `SigningCertUrl`.
    return isRecord(value)
      ? { ...value, SigningCertURL: value['SigningCertURL'] ?? value['SigningCertUrl'] }
      : undefined
  } catch {
    return undefined
  }
}

/** Only `Message` may have several lines: else the same signed text could be cut into other fields. */
function isUsable(name: string, value: unknown): boolean {
  if (name === 'Subject' && (value === undefined || value === null)) return true
  if (typeof value !== 'string') return false
  return name === 'Message' || (!value.includes('\n') && (name === 'Subject' || value !== ''))
}

const headers = {
  'x-amz-sns-message-type': 'Type',
  'x-amz-sns-message-id': 'MessageId',
  'x-amz-sns-topic-arn': 'TopicArn',
} as const

/** Relays drop these headers; where they are, they repeat the body. */
function headerRefusal(delivery: Delivery, message: SnsMessage): Refused | undefined {
  for (const [header, field] of Object.entries(headers)) {
    const values = headerValues(delivery, header)
    if (values.length > 1)
      return refused('ERR_HEADER_DUPLICATED', `header "${header}" came ${values.length} times`)
    if (values.length === 1 && values[0] !== message[field])
      return refused('ERR_SIGNATURE_MALFORMED', `header "${header}" is not the body's "${field}"`)
  }
  return undefined
}
