/** A message of SQS: what is needed of it. */
export interface SqsRecord {
  readonly messageId: string
  readonly body: string
  readonly eventSource: string
  readonly eventSourceARN: string
  readonly attributes: { readonly MessageGroupId?: string | undefined }
}

/**
 * A batch of a queue.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html
 */
export interface SqsEvent {
  readonly Records: readonly SqsRecord[]
}

/** The messages that SQS has to keep. */
export interface SqsBatchResponse {
  batchItemFailures: { itemIdentifier: string }[]
}

/** A message of SNS: what is needed of it. */
export interface SnsRecord {
  readonly EventSource: string
  readonly Sns: { readonly MessageId: string; readonly Message: string }
}

/**
 * A message that SNS brings itself: one at a time.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html
 */
export interface SnsEvent {
  readonly Records: readonly SnsRecord[]
}

/** Whether an event is a batch of a queue. */
export function isSqsEvent(event: unknown): event is SqsEvent {
  return areRecords(event, (record) => (record as Partial<SqsRecord>).eventSource === 'aws:sqs')
}

/** Whether SNS calls. */
export function isSnsEvent(event: unknown): event is SnsEvent {
  return areRecords(event, (record) => (record as Partial<SnsRecord>).EventSource === 'aws:sns')
}

function areRecords(event: unknown, isOne: (record: object) => boolean): boolean {
  const { Records } = (event ?? {}) as { readonly Records?: unknown }
  return Array.isArray(Records) && Records.every((record: unknown) => isOne(record ?? {}))
}
