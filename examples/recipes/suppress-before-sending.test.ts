import { createHerald, type Herald } from '@mailherald/core'
import { resend } from '@mailherald/core/providers/resend'
import { sendgrid } from '@mailherald/core/providers/sendgrid'
import { resendSigner, sendGridKeys, sendGridSigner, signedDelivery } from '@mailherald/testing'
import { expect, it } from 'vitest'
import { databaseWith, sentTo } from './served.js'
import { keepSuppressions, suppressing, table, type Mail } from './suppress-before-sending.js'

const keys = sendGridKeys()
const secret = `whsec_${Buffer.from('the long secret of these recipes').toString('base64')}`

function heraldOfTwo(): Herald {
  return createHerald({
    providers: [sendgrid({ publicKey: keys.publicKey }), resend({ secret })],
  })
}

it('suppresses what bounced at one provider and complained at another, and nothing else', async () => {
  const database = await databaseWith(table)
  const herald = heraldOfTwo()
  keepSuppressions(herald, database)
  const gone = signedDelivery('sendgrid', 'bounce', {
    payload: { email: 'Gone@example.com' },
    sign: sendGridSigner(keys),
  })
  const cross = signedDelivery('resend', 'email.complained', {
    payload: { data: { to: ['cross@example.com'] } },
    sign: resendSigner({ secret }),
  })
  const left = signedDelivery('sendgrid', 'group_unsubscribe', {
    payload: { email: 'left@example.com', asm_group_id: 10 },
    sign: sendGridSigner(keys),
  })
  expect(await sentTo(herald, gone, gone, cross, left)).toEqual([200, 200, 200, 200])

  const mails: Mail[] = []
  const send = suppressing(database, async (mail) => void mails.push(mail))
  const outcomeFor = (to: string, list?: string) =>
    send({ to, subject: 'News', ...(list !== undefined && { list }) })
  expect(await outcomeFor('gone@example.com')).toBe('suppressed')
  expect(await outcomeFor('cross@example.com')).toBe('suppressed')
  expect(await outcomeFor('left@example.com', '10')).toBe('suppressed')
  expect(await outcomeFor('left@example.com', '11')).toBe('sent')
  expect(await outcomeFor('ann@example.com')).toBe('sent')
  expect(mails.map(({ to }) => to)).toEqual(['left@example.com', 'ann@example.com'])
})
