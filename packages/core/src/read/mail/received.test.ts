import { describe, expect, it } from 'vitest'
import { parseMime } from './mime.js'
import { receivedFrom } from './received.js'

const source = [
  'From: Bob <bob@example.org>',
  'To: Help <help@example.com>, ann@example.com',
  'Cc: carol@example.com',
  'Subject: =?utf-8?q?Caf=C3=A9?=',
  'Message-ID: <m1@example.org>',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  '',
  'Hello!',
  '--b',
  'Content-Type: text/plain; name=a.txt',
  'Content-Disposition: attachment',
  '',
  'a',
  '--b--',
  '',
].join('\r\n')
const mail = await parseMime(Buffer.from(source))

describe('receivedFrom', () => {
  it('takes from the mail what the provider does not say', () => {
    expect(receivedFrom({ providerType: 'inbound' }, mail)).toMatchObject({
      type: 'email.received',
      providerType: 'inbound',
      messageId: '<m1@example.org>',
      from: { address: 'bob@example.org', name: 'Bob' },
      to: [{ address: 'help@example.com', name: 'Help' }, { address: 'ann@example.com' }],
      cc: [{ address: 'carol@example.com' }],
      subject: 'Café',
      text: 'Hello!\n',
      attachments: [{ filename: 'a.txt' }],
      hasAttachments: true,
    })
  })

  it('takes what the provider says before the mail', () => {
    const facts = {
      providerType: 'inbound',
      messageId: 'm2@example.org',
      from: { address: 'eve@example.org' },
      to: [],
      subject: 'Other',
      text: 'Other text',
      attachments: [],
    }
    expect(receivedFrom(facts, mail)).toMatchObject({
      ...facts,
      messageId: '<m2@example.org>',
      cc: [{ address: 'carol@example.com' }],
      hasAttachments: false,
    })
  })

  it('takes the headers of the mail where the provider gives none of them', () => {
    const received = receivedFrom({ providerType: 'inbound', headers: {} }, mail)
    expect(received).toMatchObject({ headers: mail.headers, messageId: '<m1@example.org>' })
  })

  it('reads the headers that the provider gives, where there is no mail', () => {
    const headers = {
      from: ['Bob <bob@example.org>'],
      to: ['ann@example.com'],
      subject: ['Hi'],
      'message-id': ['<m3@example.org>'],
    }
    expect(receivedFrom({ providerType: 'inbound', headers })).toMatchObject({
      messageId: '<m3@example.org>',
      from: { address: 'bob@example.org', name: 'Bob' },
      to: [{ address: 'ann@example.com' }],
      cc: [],
      subject: 'Hi',
      headers,
    })
  })

  it('takes the sender on the envelope where there is no other', () => {
    const envelope = { from: 'bounces@example.org', to: ['ann@example.com'] }
    const received = receivedFrom({ providerType: 'inbound', envelope })
    expect(received.from).toEqual({ address: 'bounces@example.org' })
    expect(received.to).toEqual([])
  })

  it('does not say whether there are files where neither the provider nor the mail does', () => {
    const received = receivedFrom({ providerType: 'inbound' })
    expect(received).toMatchObject({ headers: {}, attachments: [] })
    expect(received.hasAttachments).toBeUndefined()
  })
})
