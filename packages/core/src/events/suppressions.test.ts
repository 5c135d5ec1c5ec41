import { expect, it } from 'vitest'
import { createHerald } from '../herald.js'
import { resend, type ResendPayload } from '../providers/resend/index.js'
import { unverified } from '../verify/unverified.js'

function change(type: 'suppression.added' | 'suppression.removed', email: string): ResendPayload {
  return { type, created_at: '2026-02-22T23:47:56.678Z', data: { email, origin: 'manual' } }
}

it('changes of the suppression list reach handlers of the family, and only of the wanted domains', async () => {
  const herald = createHerald({ providers: [resend({ verify: unverified() })], logger: false })
  const [all, wanted, mail]: [string[], string[], string[]] = [[], [], []]
  herald.on('suppression.*', ({ type, recipient }) => void all.push(`${type} ${recipient}`))
  herald.on('suppression.*', { recipientDomain: 'example.org' }, ({ recipient }) => {
    wanted.push(recipient)
  })
  herald.on('email.*', ({ id }) => void mail.push(id))
  for (const payload of [
    change('suppression.added', 'ann@example.com'),
    change('suppression.removed', 'bob@Example.ORG'),
  ]) {
    await herald.ingest('resend', payload, { authenticity: 'signed' })
  }
  expect(all).toEqual(['suppression.added ann@example.com', 'suppression.removed bob@Example.ORG'])
  expect(wanted).toEqual(['bob@Example.ORG'])
  expect(mail).toEqual([])
})
