import { resendSigner, signedDelivery } from '@mailherald/testing'
import { expect, it } from 'vitest'
import { databaseWith, sentTo } from './served.js'
import { heraldOfTenants, tables } from './tenants-from-a-database.js'

const secretOf = (tenant: string) =>
  `whsec_${Buffer.from(`the very long secret of ${tenant}`).toString('base64')}`

function bounceAt(tenant: string, secret: string) {
  return signedDelivery('resend', 'email.bounced', {
    url: `/webhooks/resend/${tenant}`,
    payload: { data: { to: [`gone@${tenant}.example.com`] } },
    sign: resendSigner({ secret, id: 'msg_1' }),
  })
}

it("accepts each tenant's secrets at its own path only, also the next one of a rotation", async () => {
  const database = await databaseWith(tables)
  const add = 'insert into tenants values ($1, $2)'
  await database.query(add, ['north', [secretOf('north'), secretOf('new north')]])
  await database.query(add, ['south', [secretOf('south')]])
  const statuses = await sentTo(
    heraldOfTenants(database),
    bounceAt('north', secretOf('new north')),
    bounceAt('south', secretOf('south')),
    bounceAt('south', secretOf('north')),
    bounceAt('east', secretOf('east')),
  )
  expect(statuses).toEqual([200, 200, 401, 401])
  const { rows } = await database.query('select tenant, recipient from bounces order by tenant')
  expect(rows).toEqual([
    { tenant: 'north', recipient: 'gone@north.example.com' },
    { tenant: 'south', recipient: 'gone@south.example.com' },
  ])
})
