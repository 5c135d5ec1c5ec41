import { resendSigner, sendGridKeys, sendGridSigner, signedDelivery } from '@mailherald/testing'
import { expect, it } from 'vitest'
import { heraldOfBoth, isQuiet, table } from './changing-the-provider.js'
import { databaseWith, sentTo } from './served.js'
import { mayMail, table as suppressions } from './suppress-before-sending.js'

const keys = sendGridKeys()
const secret = `whsec_${Buffer.from('the long secret of these recipes').toString('base64')}`

const atTheOld = signedDelivery('sendgrid', 'spamreport', {
  payload: { email: 'cross@example.com' },
  sign: sendGridSigner(keys),
})
const atTheNew = signedDelivery('resend', 'email.bounced', {
  payload: { data: { to: ['gone@example.com'] } },
  sign: resendSigner({ secret }),
})

it('handles late events of the old provider and those of the new one in the same way', async () => {
  const database = await databaseWith(table, suppressions)
  const secrets = { sendgridPublicKey: keys.publicKey, resendSecret: secret }
  const before = new Date()
  const statuses = await sentTo(heraldOfBoth(secrets, database), atTheNew, atTheOld)
  expect(statuses).toEqual([200, 200])
  expect(await mayMail(database, 'cross@example.com')).toBe(false)
  expect(await mayMail(database, 'gone@example.com')).toBe(false)
  expect(await isQuiet(database, 'sendgrid', before)).toBe(false)
  expect(await isQuiet(database, 'sendgrid', new Date(Date.now() + 1000))).toBe(true)
})
