import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { failure, outcome, post } from '../../test-helpers/post.js'
import { brevo } from '../providers/brevo/index.js'
import { mailgun } from '../providers/mailgun/index.js'
import { resend } from '../providers/resend/index.js'
import { sendgrid } from '../providers/sendgrid/index.js'
import { ecdsaSignature } from './ecdsa-signature.js'
import { headerToken } from './header-token.js'
import { hmacSignature } from './hmac/signature.js'
import { standardWebhooks } from './standard-webhooks/standard-webhooks.js'
import { urlToken } from './url-token.js'

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
const privatePem = String(privateKey.export({ format: 'pem', type: 'sec1' }))
const publicPem = String(publicKey.export({ format: 'pem', type: 'spki' }))

const resendKey = 're_abcdefgh_0123456789abcdefghijklmn'
const sendGridKey = `SG.${'a1-_'.repeat(5)}ab.${'b2-_'.repeat(10)}abc`
const mailgunKey = 'key-0123456789abcdef0123456789abcdef'
const brevoKey = `xkeysib-${'0123456789abcdef'.repeat(4)}-AbCdEfGhIjKlMnOp`
const uuid = '01234567-89ab-cdef-0123-456789abcdef'

/** What is passed as the secret of a webhook, and what the error says it is and which one is wanted. */
const foreign: [string, string, RegExp][] = [
  ['an API key of Resend', resendKey, /API key of Resend.*whsec_/],
  ['the short key of examples', 're_123456789', /API key of Resend.*whsec_/],
  ['an API key of SendGrid', sendGridKey, /API key of SendGrid.*verification key/],
  ['an API key of Brevo', brevoKey, /API key or SMTP key of Brevo/],
  ['an SMTP key of Brevo', brevoKey.replace('xkeysib', 'xsmtpsib'), /SMTP key of Brevo/],
  [
    'the public one of MailerSend',
    'test_Am3L1GuOIc4blLUuHqAPxxwkZaJyEk8G',
    /public.*signing secret/,
  ],
  ['the id of an access key of AWS', 'AKIA0123456789ABCDEF', /access key of AWS/],
  ['a private key of Standard Webhooks', `whsk_${'A'.repeat(43)}=`, /private key \(whsk_.*whpk_/],
  ['a private key in PEM', privatePem, /private key.*public one/],
  ['a URL', 'https://hooks.example.com/webhooks?token=0123456789abcdef', /is a URL/],
]
const toBase64: [string, string, RegExp][] = [
  ['an API key of Mailgun', mailgunKey, /API key of Mailgun.*HTTP webhook signing key/],
  ['a server token of Postmark', uuid, /UUID.*Postmark/],
]

const texts = {
  urlToken: (secret: string) => urlToken(secret),
  headerToken: (secret: string) => headerToken({ header: 'x-token', secret }),
  hmacSignature: (secret: string) => hmacSignature({ header: 'x-signature', secret }),
}
const encoded = {
  standardWebhooks: (secret: string) => standardWebhooks({ secret }),
  ecdsaSignature: (key: string) =>
    ecdsaSignature({ header: 'x-signature', timestampHeader: 'x-time', publicKey: key }),
  hmacSignature: (secret: string) =>
    hmacSignature({ header: 'x-signature', secret, secretEncoding: 'base64' }),
}

describe('a credential of another kind', () => {
  it.each(foreign)('is named at start where it is %s, and never shown', (_, secret, message) => {
    for (const make of [...Object.values(texts), ...Object.values(encoded)]) {
      const error = failure(() => make(secret))
      expect(error.code).toBe('ERR_SECRET_MALFORMED')
      expect(error.message).toMatch(message)
      expect(error.message).not.toContain(secret.slice(3, 30))
    }
  })

  it.each(toBase64)('is named where base64 is wanted and it is %s', (_, secret, message) => {
    for (const make of Object.values(encoded)) {
      const error = failure(() => make(secret))
      expect(error.code).toBe('ERR_SECRET_MALFORMED')
      expect(error.message).toMatch(message)
    }
  })

  it('is told from the secrets that only look like it', () => {
    for (const secret of [
      uuid,
      mailgunKey,
      're-tried-for-ever-and-ever',
      'SGVsbG8sIHdvcmxkIQ',
      're_with.dots.and.more',
    ]) {
      const delivery = post({ url: `/webhooks/acme?token=${secret}` })
      expect(outcome(urlToken(secret), delivery)).toBe('accepted')
    }
    expect(mailgun({ signingKey: mailgunKey }).id).toBe('mailgun')
    expect(sendgrid({ publicKey: publicPem }).id).toBe('sendgrid')
  })

  it('is a key in PEM where a shared secret is wanted', () => {
    for (const make of [...Object.values(texts), encoded.standardWebhooks]) {
      expect(failure(() => make(publicPem)).message).toMatch(/in PEM.*share/)
    }
  })

  it('is named with the provider and its option, before its length is looked at', () => {
    expect(failure(() => resend({ secret: resendKey })).message).toMatch(
      /^resend: option "secret" is an API key of Resend/,
    )
    expect(failure(() => sendgrid({ publicKey: sendGridKey })).message).toMatch(
      /^sendgrid: option "publicKey" is an API key of SendGrid/,
    )
    expect(failure(() => brevo({ verify: urlToken(brevoKey) })).message).toMatch(
      /^urlToken: option/,
    )
  })

  it('refuses deliveries where a look-up finds it', async () => {
    const verifier = headerToken({ header: 'x-token', secret: () => sendGridKey })
    const delivery = post({ headers: { 'x-token': sendGridKey } })
    expect(await verifier.verify(delivery, { now: 0, fetch })).toMatchObject({ accepted: false })
  })
})

describe('quotes around a secret', () => {
  const secret = 'a secret of 32 characters, or so'

  it.each(['"', "'"])('are refused at start with the reason: %s', (quote) => {
    for (const value of [
      `${quote}${secret}${quote}`,
      `${quote}${quote}`,
      ` ${quote}short${quote}\n`,
    ]) {
      const error = failure(() => urlToken(value))
      expect(error.code).toBe('ERR_SECRET_MALFORMED')
      expect(error.message).toMatch(/^urlToken: option "token" is in quotes.*docker --env-file/)
      expect(error.message).not.toMatch(/32 characters|short/)
    }
  })

  it('are told from quotes that are part of it', () => {
    for (const value of [`"${secret}`, `${secret}'`, `"${secret}'`, `a"${secret}"`]) {
      expect(urlToken(value).name).toBe('urlToken')
    }
  })
})
