import { describe, expect, it } from 'vitest'
import { shouldSuppress } from '../../events/should-suppress.js'
import { createHerald } from '../../herald.js'
import { unverified } from '../../verify/unverified.js'
import { mailPace } from './index.js'
import { normalize } from './normalize.js'
import type { MailPaceMessage } from './payload.js'

const payload: MailPaceMessage = {
  status: 'bounced',
  id: 1,
  updated_at: '2026-01-16T14:50:18.000Z',
  to: 'ann@example.com',
}

function draftsOf(event: string, changes: MailPaceMessage = {}) {
  return normalize({ raw: { event, payload: { ...payload, ...changes } } })
}

describe('normalize', () => {
  it.each(['email.bounced', 'email.deferred', 'email.delivered'])(
    'says of %s that it may be about any of several recipients',
    (event) => {
      const candidates = ['ann@example.com', 'bob@example.com']
      const drafts = draftsOf(event, { to: candidates.join(', ') })
      expect(drafts.map((draft) => 'candidates' in draft && draft.candidates)).toEqual([
        candidates,
        candidates,
      ])
      expect(draftsOf(event)).toMatchObject([{ candidates: undefined }])
    },
  )

  it('has one of several recipients kept, and the only one suppressed', async () => {
    const herald = createHerald({ providers: [mailPace({ verify: unverified() })], logger: false })
    const advice: boolean[] = []
    herald.on('*', (event) => void advice.push(shouldSuppress(event).suppress))
    for (const to of ['ann@example.com, bob@example.com', 'ann@example.com']) {
      const body = Buffer.from(
        JSON.stringify({ event: 'email.bounced', payload: { ...payload, to } }),
      )
      await herald.receive({ provider: 'mailpace', method: 'POST', url: '/', headers: {}, body })
    }
    expect(advice).toEqual([false, false, true])
  })

  it('takes mail that MailPace holds back as spam for rejected, which is no complaint', () => {
    expect(draftsOf('email.spam')).toMatchObject([{ type: 'email.rejected' }])
  })

  it('tells the same message apart by what happened to it and when', () => {
    const ids = [{}, { id: 2 }, { updated_at: '2026-01-16T14:50:19.000Z' }].map(
      (changes) => draftsOf('email.deferred', changes)[0]?.identity,
    )
    expect(new Set(ids.map((id) => JSON.stringify(id))).size).toBe(3)
    expect(draftsOf('email.deferred', { subject: 'Hi' })[0]?.identity).toEqual(ids[0])
  })

  it('finds the reference among the tags, and takes no other tag for one', () => {
    const referenceIn = (tags: readonly string[]) =>
      draftsOf('email.delivered', { tags }).map((draft) => 'reference' in draft && draft.reference)
    expect(referenceIn(['receipt', 'mailherald_reference:order-42'])).toEqual(['order-42'])
    expect(referenceIn(['receipt'])).toEqual([undefined])
  })
})
