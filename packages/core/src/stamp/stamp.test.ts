import { describe, expect, it } from 'vitest'
import { cards, type StampProvider } from './cards.js'
import { stamp, type StampOf } from './index.js'

const slugs = Object.keys(cards) as StampProvider[]

/** As JavaScript may call it. */
function loosely(provider: string, options: unknown): StampOf<object> {
  return stamp(provider as 'sendgrid', options as never)
}

function refusalOf(provider: string, options: unknown): unknown {
  try {
    loosely(provider, options)
  } catch (error) {
    const { code, message, details } = error as Record<string, unknown>
    return { code, message, details }
  }
  return undefined
}

describe('stamp', () => {
  it('gives what the send API and the SMTP server of each provider take', () => {
    const { fields, headers } = stamp('sendgrid', {
      reference: 'order-42',
      tags: ['receipt'],
      metadata: { tenant: 'eu' },
    })
    expect(fields).toEqual({
      custom_args: { tenant: 'eu', mailherald_reference: 'order-42' },
      categories: ['receipt'],
    })
    expect(headers).toEqual({
      'X-SMTPAPI':
        '{"unique_args":{"tenant":"eu","mailherald_reference":"order-42"},"category":["receipt"]}',
    })
  })

  it.each(slugs)('has nothing of tags and metadata for %s where there are none', (slug) => {
    const { fields, headers } = stamp(slug, { reference: 'order-42' })
    const text = JSON.stringify([fields, headers])
    expect(text).toContain('order-42')
    expect(text).not.toMatch(/undefined|null|\[\]|receipt/)
  })

  it('takes of each provider the kinds of thing that its type has', () => {
    const lines = slugs.flatMap((slug) => {
      const { tags, metadata } = cards[slug].limits as { tags?: object; metadata?: object }
      const { fields, headers } = loosely(slug, {
        reference: 'order-42',
        ...(tags !== undefined && { tags: ['receipt'] }),
        ...(metadata !== undefined && { metadata: { tenant: 'eu' } }),
      })
      return [slug, `  ${JSON.stringify(fields)}`, `  ${JSON.stringify(headers)}`]
    })
    expect(lines.join('\n')).toMatchInlineSnapshot(`
      "alibaba-directmail
        {}
        {"X-Notify-Message-ID":"order-42"}
      amazon-ses
        {"EmailTags":[{"Name":"tenant","Value":"eu"},{"Name":"mailherald_reference","Value":"order-42"}]}
        {"X-SES-MESSAGE-TAGS":"tenant=eu, mailherald_reference=order-42"}
      brevo
        {"headers":{"X-Mailin-custom":"{\\"tenant\\":\\"eu\\",\\"mailherald_reference\\":\\"order-42\\"}"},"tags":["receipt"]}
        {"X-Mailin-custom":"{\\"tenant\\":\\"eu\\",\\"mailherald_reference\\":\\"order-42\\"}","X-Mailin-Tag":"receipt"}
      cm-com
        {"customerReference":"order-42"}
        {}
      elastic-email
        {"Postback":"order-42"}
        {"X-ElasticEmail-Postback":"order-42"}
      emailit
        {"meta":{"tenant":"eu","mailherald_reference":"order-42"}}
        {}
      engagelab
        {"custom_args":{"tenant":"eu","mailherald_reference":"order-42"}}
        {}
      forward-email
        {"headers":{"X-Mailherald-Reference":"order-42"}}
        {"X-Mailherald-Reference":"order-42"}
      infobip-email
        {"callbackData":"order-42"}
        {}
      lettermint
        {"metadata":{"tenant":"eu","mailherald_reference":"order-42"},"tag":"receipt"}
        {"X-LM-Metadata-tenant":"eu","X-LM-Metadata-mailherald_reference":"order-42","X-LM-Tag":"receipt"}
      mailchannels
        {"campaign_id":"order-42"}
        {}
      maileroo
        {"tags":{"tenant":"eu","mailherald_reference":"order-42"}}
        {}
      mailersend
        {"headers":[{"name":"X-Mailherald-Reference","value":"order-42"}],"tags":["receipt"]}
        {"X-Mailherald-Reference":"order-42","X-MailerSend-Tags":"receipt"}
      mailgun
        {"v:tenant":"eu","v:mailherald_reference":"order-42","o:tag":["receipt"]}
        {"X-Mailgun-Variables":"{\\"tenant\\":\\"eu\\",\\"mailherald_reference\\":\\"order-42\\"}","X-Mailgun-Tag":["receipt"]}
      mailjet
        {"CustomID":"order-42","EventPayload":"{\\"tenant\\":\\"eu\\"}"}
        {"X-MJ-CustomID":"order-42","X-MJ-EventPayload":"{\\"tenant\\":\\"eu\\"}"}
      mailpace
        {"tags":["receipt","mailherald_reference:order-42"]}
        {"X-MailPace-Tags":"receipt, mailherald_reference:order-42"}
      mailtrap
        {"custom_variables":{"tenant":"eu","mailherald_reference":"order-42"},"category":"receipt"}
        {"X-MT-Custom-Variables":"{\\"tenant\\":\\"eu\\",\\"mailherald_reference\\":\\"order-42\\"}","X-MT-Category":"receipt"}
      mandrill
        {"metadata":{"tenant":"eu","mailherald_reference":"order-42"},"tags":["receipt"]}
        {"X-MC-Metadata":"{\\"tenant\\":\\"eu\\",\\"mailherald_reference\\":\\"order-42\\"}","X-MC-Tags":"receipt"}
      netcore
        {"x-apiheader":"order-42"}
        {"X-APIHEADER":"order-42"}
      nylas
        {"metadata":{"tenant":"eu","mailherald_reference":"order-42"},"tracking_options":{"label":"order-42"}}
        {}
      postal
        {"tag":"order-42"}
        {"X-Postal-Tag":"order-42"}
      postmark
        {"Metadata":{"tenant":"eu","mailherald_reference":"order-42"},"Tag":"receipt"}
        {"X-PM-Metadata-tenant":"eu","X-PM-Metadata-mailherald_reference":"order-42","X-PM-Tag":"receipt"}
      resend
        {"tags":[{"name":"tenant","value":"eu"},{"name":"mailherald_reference","value":"order-42"}]}
        {"X-Mailherald-Reference":"order-42"}
      scaleway-tem
        {"additional_headers":[{"key":"X-Mailherald-Reference","value":"order-42"}]}
        {"X-Mailherald-Reference":"order-42"}
      sendcloud
        {"headers":"{\\"SC-Custom-tenant\\":\\"eu\\",\\"SC-Custom-mailherald_reference\\":\\"order-42\\"}"}
        {"SC-Custom-tenant":"eu","SC-Custom-mailherald_reference":"order-42"}
      sendgrid
        {"custom_args":{"tenant":"eu","mailherald_reference":"order-42"},"categories":["receipt"]}
        {"X-SMTPAPI":"{\\"unique_args\\":{\\"tenant\\":\\"eu\\",\\"mailherald_reference\\":\\"order-42\\"},\\"category\\":[\\"receipt\\"]}"}
      smtp2go
        {"custom_headers":[{"header":"X-Mailherald-Reference","value":"order-42"}]}
        {"X-Mailherald-Reference":"order-42"}
      socketlabs
        {"metadata":[{"key":"tenant","value":"eu"},{"key":"mailherald_reference","value":"order-42"}],"tags":["receipt"]}
        {"x-xsData":"{\\"Tags\\":[\\"receipt\\"],\\"Meta\\":[{\\"Key\\":\\"tenant\\",\\"Value\\":\\"eu\\"},{\\"Key\\":\\"mailherald_reference\\",\\"Value\\":\\"order-42\\"}]}"}
      sparkpost
        {"metadata":{"tenant":"eu","mailherald_reference":"order-42"}}
        {"X-MSYS-API":"{\\"metadata\\":{\\"tenant\\":\\"eu\\",\\"mailherald_reference\\":\\"order-42\\"}}"}
      sweego
        {"headers":{"X-Mailherald-Reference":"order-42"},"campaign-tags":["receipt"]}
        {"X-Mailherald-Reference":"order-42"}
      tencent-ses
        {}
        {"X-Tencentcloudses-Cb-tenant":"eu","X-Tencentcloudses-Cb-X-Mailherald-Reference":"order-42"}
      unisender-go
        {"global_metadata":{"tenant":"eu","mailherald_reference":"order-42"}}
        {}
      zeptomail
        {"client_reference":"order-42"}
        {"X-TM-CLIENT-REF":"order-42"}"
    `)
  })

  it('escapes what is not ASCII in JSON headers', () => {
    const { headers } = stamp('mailgun', { reference: 'a', metadata: { name: 'Zoë 🎈' } })
    const header = String(headers['X-Mailgun-Variables'])
    expect(header).toMatch(/^[\x20-\x7e]+$/)
    expect(JSON.parse(header)).toEqual({ name: 'Zoë 🎈', mailherald_reference: 'a' })
  })
})

describe('what does not fit', () => {
  it('is refused by name, with the limit and its length', () => {
    expect(refusalOf('postmark', { reference: 'x'.repeat(81) })).toEqual({
      code: 'ERR_STAMP_UNFIT',
      message:
        'stamp: the reference does not fit: postmark takes at most 80 characters, and this has 81.',
      details: { provider: 'postmark', part: 'the reference', length: 81, limit: 80 },
    })
  })

  const tooMuch: [string, object, string][] = [
    ['postmark', { metadata: { tenant: 'x'.repeat(81) } }, 'the value of metadata "tenant"'],
    ['postmark', { metadata: { ['n'.repeat(21)]: 'x' } }, `the metadata name "${'n'.repeat(21)}"`],
    ['postmark', { tags: ['one', 'two'] }, 'the list of tags'],
    ['sendgrid', { metadata: { long: 'ä'.repeat(5000) } }, 'all of the metadata'],
    ['mailtrap', { metadata: { long: 'x'.repeat(990) } }, 'all of the metadata'],
    ['mailgun', { tags: ['ä'] }, 'tag 1'],
    ['mandrill', { tags: ['a,b'] }, 'tag 1'],
    ['mailersend', { tags: ['fine', 'a,b'] }, 'tag 2'],
    ['resend', { metadata: { 'with.dot': 'x' } }, 'the metadata name "with.dot"'],
    ['resend', { tags: ['receipt'] }, 'the list of tags'],
    ['postal', { metadata: { tenant: 'eu' } }, 'metadata'],
  ]
  it.each(tooMuch)('%s refuses %j', (provider, given, part) => {
    expect(refusalOf(provider, { reference: 'a', ...given })).toMatchObject({
      code: 'ERR_STAMP_UNFIT',
      details: { provider, part },
    })
  })

  it('counts the reference among the metadata that it is kept in', () => {
    const nine = Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`m${n}`, 'x']))
    expect(refusalOf('postmark', { reference: 'a', metadata: nine })).toBeUndefined()
    expect(
      refusalOf('postmark', { reference: 'a', metadata: { ...nine, more: 'x' } }),
    ).toMatchObject({
      details: { length: 11, limit: 10 },
    })
  })

  it('names no value', () => {
    const secret = 'ann@example.com'
    const { message, details } = refusalOf('resend', { reference: secret }) as Record<
      string,
      unknown
    >
    expect(JSON.stringify([message, details])).not.toContain(secret)
  })

  it('refuses characters that a reference may not have, where the provider is strict', () => {
    expect(refusalOf('amazon-ses', { reference: 'order 42' })).toMatchObject({
      message: expect.stringContaining('ASCII letters, digits, "_" and "-"'),
    })
  })
})

describe('what no provider takes', () => {
  const invalid: [string, unknown][] = [
    ['no options', undefined],
    ['no reference', {}],
    ['an empty reference', { reference: '' }],
    ['white space around it', { reference: ' a' }],
    ['a number', { reference: 42 }],
    ['a line break', { reference: 'a\r\nBcc: eve@example.com' }],
    ['a reference that is not ASCII', { reference: 'ä' }],
    ['a line break in a tag', { reference: 'a', tags: ['b\nX-Evil: 1'] }],
    ['a lone surrogate', { reference: 'a', tags: ['b\ud800'] }],
    ['tags that are no list', { reference: 'a', tags: 'b' }],
    ['metadata that is a list', { reference: 'a', metadata: [] }],
    ['a line break in metadata', { reference: 'a', metadata: { b: 'c\nX-Evil: 1' } }],
    ['a line break in a name', { reference: 'a', metadata: { 'b: 1\nX-Evil': 'c' } }],
    ['metadata that is no text', { reference: 'a', metadata: { b: 1 } }],
    ['the reserved name', { reference: 'a', metadata: { mailherald_reference: 'b' } }],
    ['the reserved name, spelled', { reference: 'a', metadata: { 'x-mailherald-Reference': 'b' } }],
  ]
  it.each(invalid)('is refused: %s', (_, options) => {
    for (const provider of ['postmark', 'lettermint', 'tencent-ses', 'mailgun']) {
      expect(refusalOf(provider, options)).toMatchObject({ code: 'ERR_OPTION_INVALID' })
    }
  })

  it.each(['ahasend', 'nobody', 'constructor', '__proto__'])('has no stamp for %s', (provider) => {
    expect(refusalOf(provider, { reference: 'a' })).toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringContaining('Correlate by messageId'),
    })
  })
})
