import { randomBytes } from 'node:crypto'
import {
  basicAuthSigner,
  bearerTokenSigner,
  fakeSns,
  hmacSigner,
  mailgunSigner,
  resendSigner,
  sendGridKeys,
  sendGridSigner,
  urlTokenSigner,
  type SampleProvider,
  type Signer,
} from '@mailherald/testing'

/** What it takes to play a provider. */
export interface Role {
  /** The variable that the app knows it by. */
  readonly variable: string
  /** Plays it by the value of the variable, or by a new one. */
  play(given: string | undefined): Part
}

/** A provider as it is played in this run. */
export interface Part {
  /** For the variable. */
  readonly value: string
  /** Left out: somebody else has the key. */
  readonly sign?: Signer
  /** For the app's herald. */
  readonly fetch?: typeof globalThis.fetch
}

/** How the demo plays the providers. */
export const roles: Readonly<Partial<Record<SampleProvider, Role>>> = {
  'amazon-ses': withKeys('SES_TOPIC_ARN', () => {
    const { topicArn, sign, fetch } = fakeSns()
    return { value: topicArn, sign, fetch }
  }),
  brevo: withSecret('BREVO_TOKEN', bearerTokenSigner),
  mailgun: withSecret('MAILGUN_SIGNING_KEY', (signingKey) => mailgunSigner({ signingKey })),
  mailjet: withSecret('MAILJET_PASSWORD', (password) =>
    basicAuthSigner({ username: 'mailjet', password }),
  ),
  postmark: withSecret('POSTMARK_PASSWORD', (password) =>
    basicAuthSigner({ username: 'postmark', password }),
  ),
  resend: withSecret('RESEND_SECRET', (secret) => resendSigner({ secret }), svixSecret),
  sendgrid: withKeys('SENDGRID_PUBLIC_KEY', () => {
    const keys = sendGridKeys()
    return { value: keys.publicKey, sign: sendGridSigner(keys) }
  }),
  simplysend: withSecret('SIMPLYSEND_SECRET', (secret) =>
    hmacSigner({ header: 'x-simplysend-signature', secret }),
  ),
  'tencent-ses': withSecret('TENCENT_TOKEN', urlTokenSigner),
}

/** Both sides know the secret. */
function withSecret(
  variable: string,
  signer: (secret: string) => Signer,
  newSecret: () => string = randomSecret,
): Role {
  return {
    variable,
    play(given) {
      const value = given ?? newSecret()
      return { value, sign: signer(value) }
    },
  }
}

/** The app knows only what to check with: what is signed with stays with the provider. */
function withKeys(variable: string, newPart: () => Part): Role {
  return { variable, play: (given) => (given === undefined ? newPart() : { value: given }) }
}

function randomSecret(): string {
  return randomBytes(24).toString('hex')
}

function svixSecret(): string {
  return `whsec_${randomBytes(24).toString('base64')}`
}
