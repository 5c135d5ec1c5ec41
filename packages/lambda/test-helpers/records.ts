import type { SnsEvent, SqsEvent, SqsRecord } from '@mailherald/lambda'

const account = '123456789012'

/** A message as a standard queue brings it. */
export function sqsRecord(messageId: string, body: unknown): SqsRecord {
  return {
    messageId,
    receiptHandle: 'AQEB',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '1654064683000',
      SenderId: 'AIDAEXAMPLE',
      ApproximateFirstReceiveTimestamp: '1654064683001',
    },
    messageAttributes: {},
    md5OfBody: '00000000000000000000000000000000',
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:eu-west-1:${account}:ses-events`,
    awsRegion: 'eu-west-1',
  } as SqsRecord
}

/** The same of a message group. In a FIFO queue it is one that keeps the order. */
export function inGroup(group: string, record: SqsRecord, { fifo = true } = {}): SqsRecord {
  return {
    ...record,
    attributes: { ...record.attributes, MessageGroupId: group },
    eventSourceARN: `${record.eventSourceARN}${fifo ? '.fifo' : ''}`,
  }
}

export function sqsEvent(...Records: readonly SqsRecord[]): SqsEvent {
  return { Records }
}

/** What SNS puts around a message, for subscriptions without raw message delivery. */
export function envelope(message: unknown): SnsEvent['Records'][number]['Sns'] {
  return {
    Type: 'Notification',
    MessageId: '22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324',
    TopicArn: `arn:aws:sns:eu-west-1:${account}:ses-events`,
    Message: typeof message === 'string' ? message : JSON.stringify(message),
    Timestamp: '2022-06-01T06:24:45.120Z',
    SignatureVersion: '1',
  } as SnsEvent['Records'][number]['Sns']
}

export function snsEvent(message: unknown): SnsEvent {
  const topic = `arn:aws:sns:eu-west-1:${account}:ses-events`
  const record = { EventVersion: '1.0', EventSubscriptionArn: topic, EventSource: 'aws:sns' }
  return { Records: [{ ...record, Sns: envelope(message) }] }
}
