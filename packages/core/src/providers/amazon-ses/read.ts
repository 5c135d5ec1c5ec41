import type { VerifiedDelivery } from '../../delivery.js'
import { singleHeader } from '../../delivery.js'
import type { Item } from '../../read/item.js'
import { readJson } from '../../read/json.js'
import { withMail } from '../../read/mail/with-mail.js'
import { record, text } from '../../read/values.js'
import { isValidationNotice, unwrap } from './envelope.js'
import { contentOf } from './inbound.js'

/**
 * The payloads of a delivery, or of a message from a queue: with the content of inbound mail parsed, and without
 * the sentence that SES publishes when it begins to use a topic.
 */
export function read(delivery: VerifiedDelivery): readonly Item[] | Promise<readonly Item[]> {
  if (isValidationNotice(sentenceIn(delivery))) return []
  const items = readJson(delivery).filter(({ raw }) => !isValidationNotice(raw))
  return withMail(
    items.map((item) => withId(item, delivery)),
    (raw) => contentOf(unwrap(raw).record),
  )
}

/** Raw delivery leaves nothing around a sentence: such a body is not JSON. */
function sentenceIn({ body }: VerifiedDelivery): string | undefined {
  return body.length < 200 ? Buffer.from(body).toString('latin1') : undefined
}

/** Raw delivery leaves the id of the message in a header only. */
function withId(item: Item, delivery: VerifiedDelivery): Item {
  const eventId = text(singleHeader(delivery, 'x-amz-sns-message-id'))
  return eventId === undefined || isEnvelope(item) ? item : { ...item, eventId }
}

function isEnvelope({ raw }: Item): boolean {
  return record(raw)['MessageId'] !== undefined
}
