import type { SqsEvent } from '@mailherald/lambda'
import { signedDelivery } from '@mailherald/testing'
import { expect, it } from 'vitest'
import { databaseWith } from './served.js'
import { sesHandler } from './ses-to-sqs.js'
import { mayMail, table } from './suppress-before-sending.js'

const topicArn = 'arn:aws:sns:eu-west-1:123456789012:ses-events'

/** A batch as Lambda hands it over, of messages that SNS put into the queue. */
function batch(...bodies: readonly string[]): SqsEvent {
  const Records = bodies.map((body, index) => ({
    messageId: `message-${index}`,
    body,
    attributes: {},
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:eu-west-1:123456789012:ses-events',
  }))
  return { Records } as unknown as SqsEvent
}

const bounce = new TextDecoder().decode(signedDelivery('amazon-ses', 'Bounce').body)
const failed = (...ids: readonly string[]) => ({
  batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })),
})

it('suppresses the address of a bounce, and leaves what cannot be read in the queue', async () => {
  const database = await databaseWith(table)
  const handler = sesHandler(topicArn, database)
  expect(await handler(batch(bounce, 'Hello'))).toEqual(failed('message-1'))
  const { rows } = await database.query<{ address: string }>('select address from suppressions')
  expect(rows).toHaveLength(1)
  expect(await mayMail(database, rows[0]?.address ?? '')).toBe(false)
})

it('leaves a bounce in the queue while the database is away', async () => {
  const database = await databaseWith()
  const handler = sesHandler(topicArn, database)
  expect(await handler(batch(bounce))).toEqual(failed('message-0'))
  await database.exec(table)
  expect(await handler(batch(bounce))).toEqual(failed())
})
