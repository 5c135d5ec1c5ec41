import { createHerald } from '@mailherald/core'
import { sendgrid } from '@mailherald/core/providers/sendgrid'
import { sendGridKeys, sendGridSigner, signedDelivery } from '@mailherald/testing'
import { expect, it } from 'vitest'
import { databaseWith, sentTo } from './served.js'
import { recordEvents, table, timelineOf } from './status-timeline.js'

const keys = sendGridKeys()
const start = Date.UTC(2026, 0, 1) / 1000

function step(event: 'processed' | 'delivered' | 'open', seconds: number) {
  const payload = {
    email: 'ann@example.com',
    sg_event_id: event,
    sg_message_id: 'm-1.recvd-1',
    timestamp: start + seconds,
  }
  return signedDelivery('sendgrid', event, { payload, sign: sendGridSigner(keys) })
}

it('shows the steps in the order in which they happened, however they come', async () => {
  const database = await databaseWith(table)
  const herald = createHerald({ providers: [sendgrid({ publicKey: keys.publicKey })] })
  recordEvents(herald, database)
  const steps = [step('open', 60), step('delivered', 2), step('processed', 0), step('open', 60)]
  expect(await sentTo(herald, ...steps)).toEqual([200, 200, 200, 200])

  const message = { messageId: 'm-1', recipient: 'Ann@example.com' }
  expect(await timelineOf(database, message)).toEqual({
    status: 'opened',
    steps: [
      { at: new Date(start * 1000), type: 'email.queued' },
      { at: new Date((start + 2) * 1000), type: 'email.delivered' },
      { at: new Date((start + 60) * 1000), type: 'email.opened' },
    ],
  })
  const other = { ...message, recipient: 'bob@example.com' }
  expect(await timelineOf(database, other)).toEqual({ status: undefined, steps: [] })
})
