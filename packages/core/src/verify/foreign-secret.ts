/** What a text is that cannot be the secret, by its first characters, and which one is wanted. */
interface Foreign {
  readonly form: RegExp
  /** Goes on after the option's name. Must not hold the secret. */
  readonly remedy: string
}

const ownSecret = 'Choose a secret of your own and register it with the webhook.'

/** No secret of a webhook looks like these, whatever its scheme. */
const foreignAnywhere: readonly Foreign[] = [
  {
    form: /^re_[0-9a-z]+(_[0-9a-z]+)?$/i,
    remedy:
      'is an API key of Resend. Pass the signing secret of the webhook (whsec_…), which Resend shows with its details.',
  },
  {
    form: /^SG\.[\w-]+(\.[\w-]+)?$/,
    remedy:
      'is an API key of SendGrid. Pass the verification key of the Event Webhook (it begins with MFkw), which the ' +
      'console shows once signing is switched on.',
  },
  {
    form: /^(xkeysib|xsmtpsib)-/,
    remedy: `is an API key or SMTP key of Brevo, which signs no webhooks. ${ownSecret}`,
  },
  {
    form: /^test_Am3L1GuOIc4blLUuHqAPxxwkZaJyEk8G$/,
    remedy:
      'is public: MailerSend signs only its test ping with it. Pass the signing secret of the webhook, which MailerSend ' +
      'shows with its details.',
  },
  {
    form: /^AKIA[0-9A-Z]{16}$/,
    remedy:
      'is the id of an access key of AWS. Amazon SNS signs with a certificate: pass "topicArn".',
  },
  {
    form: /^whsk_/,
    remedy: 'is a private key (whsk_…), with which a sender signs. Pass the public one (whpk_…).',
  },
  {
    form: /^-----BEGIN [A-Z ]*PRIVATE KEY-----/,
    remedy: 'is a private key, with which a sender signs. Pass the public one.',
  },
  {
    form: /^https?:\/\//i,
    remedy: 'is a URL. Pass the secret alone.',
  },
]

/** Where a secret is base64, these cannot be one; elsewhere they may: old accounts of Mailgun sign with such a key. */
const foreignToBase64: readonly Foreign[] = [
  {
    form: /^key-/,
    remedy:
      'is an API key of Mailgun. Pass what signs the webhooks; at Mailgun that is the HTTP webhook signing key, which ' +
      'the console shows under API security.',
  },
  {
    form: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
    remedy:
      'is a UUID, as the server tokens of Postmark are, and not what signs a webhook. Postmark signs none: with ' +
      'postmark, choose a secret of your own.',
  },
]

const pem: Foreign = {
  form: /^-----BEGIN /,
  remedy:
    'is a key or a certificate in PEM. This check wants a secret that you share with the provider.',
}

/** What is wanted of the secret: for `foreignSecret`. */
export interface SecretForm {
  /** Stands for its bytes in base64. */
  readonly base64?: boolean
  /** May be PEM. */
  readonly multiline?: boolean
}

/** What is wrong with a text that is a credential of another kind; undefined where it may be the secret. */
export function foreignSecret(text: string, { base64, multiline }: SecretForm): string | undefined {
  const known = [
    ...foreignAnywhere,
    ...(base64 === true ? foreignToBase64 : []),
    ...(multiline === true ? [] : [pem]),
  ]
  return known.find(({ form }) => form.test(text))?.remedy
}
