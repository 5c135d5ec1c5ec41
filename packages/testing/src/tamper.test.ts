import { expect, it } from 'vitest'
import { signedDelivery } from './signed-delivery.js'
import { tamperPayload } from './tamper.js'

it('tamperPayload changes a payload, deep', () => {
  const { text } = signedDelivery('simplysend', 'email_bounced', {
    sign: tamperPayload({ data: { object: { recipient: 'eve@example.com' } } }),
  })
  expect(JSON.parse(text)).toMatchObject({
    type: 'email_bounced',
    data: { object: { recipient: 'eve@example.com', bounceType: 'Permanent' } },
  })
})

it('tamperPayload changes each element of a list', () => {
  const { text } = signedDelivery('sendgrid', 'bounce', {
    body: '[{"event":"open","email":"ann@example.com"},{"event":"click"}]',
    sign: tamperPayload({ email: 'eve@example.com' }),
  })
  expect(JSON.parse(text)).toEqual([
    { event: 'open', email: 'eve@example.com' },
    { event: 'click', email: 'eve@example.com' },
  ])
})
