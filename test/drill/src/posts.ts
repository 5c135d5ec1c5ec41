import type { HeraldEvent } from '@mailherald/core'
import {
  sendGridKeys,
  sendGridSigner,
  signedDelivery,
  type SampleDelivery,
} from '@mailherald/testing'
import type { PlannedDelivery, PlannedEvent } from './plan.js'

const keys = sendGridKeys()
const sign = sendGridSigner(keys)

/** What the receiver checks signatures with, made for this run. */
export const publicKey: string = keys.publicKey

/** The delivery as SendGrid posts it, signed. */
export function postOf({ events }: PlannedDelivery): SampleDelivery {
  const body = JSON.stringify(events.map(payloadOf))
  return signedDelivery('sendgrid', 'delivered', { body, sign })
}

/** What the plan has in store for the handlers of an event. */
export function faultIn(event: HeraldEvent): Partial<PlannedEvent> {
  const { planned } = 'metadata' in event ? event.metadata : {}
  return typeof planned === 'string' ? (JSON.parse(planned) as PlannedEvent) : {}
}

function payloadOf(planned: PlannedEvent, index: number): object {
  return {
    email: `reader-${planned.id}@example.com`,
    event: 'delivered',
    timestamp: 1_790_000_000 + index,
    sg_event_id: planned.id,
    sg_message_id: `message-${planned.id}.recvd-1`,
    response: '250 2.0.0 OK',
    // What users attach when they send comes back beside SendGrid's own fields.
    planned: JSON.stringify(planned),
  }
}
