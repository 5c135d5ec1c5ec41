import { describe, expect, it } from 'vitest'
import { record, verbatim } from '../values.js'
import { withMail } from './with-mail.js'

const sourceIn = (raw: unknown): string | undefined => verbatim(record(raw)['mime'])

describe('withMail', () => {
  it('gives the items at once, as they are, where no mail is in them', () => {
    const items = [{ raw: { event: 'sent' } }, { raw: {} }]
    expect(withMail(items, sourceIn)).toBe(items)
  })

  it('parses each mail, and leaves the items without one alone', async () => {
    const other = { raw: { event: 'sent' }, eventId: '1' }
    const inbound = { raw: { mime: 'Subject: Hello\r\n\r\nHi' }, eventId: '2' }
    const [first, second] = await withMail([other, inbound], sourceIn)
    expect(first).toBe(other)
    expect(second).toMatchObject({ ...inbound, mail: { subject: 'Hello' } })
  })

  it('takes bytes as well', async () => {
    const bytes = Buffer.from('Subject: Hello\r\n\r\n')
    const [item] = await withMail([{ raw: {} }], () => bytes)
    expect(item).toMatchObject({ mail: { subject: 'Hello' } })
  })
})
