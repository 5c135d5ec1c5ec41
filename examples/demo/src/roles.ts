import { randomBytes } from 'node:crypto'
import {
  basicAuthSigner,
  bearerTokenSigner,
  fakeSns,
  mailgunSigner,
  resendSigner,
  sendGridKeys,
  sendGridSigner,
  urlTokenSigner,
  type SampleProvider,
  type Signer,
} from '@mailherald/testing'

/** Plays a provider by the value of its variable, or by a new one. */
export type Role = (given: string | undefined) => Part

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
  'amazon-ses': withKeys(() => {
    const { topicArn, sign, fetch } = fakeSns()
    return { value: topicArn, sign, fetch }
  }),
  brevo: withSecret(bearerTokenSigner),
  mailgun: withSecret((signingKey) => mailgunSigner({ signingKey })),
  mailjet: withSecret((password) => basicAuthSigner({ username: 'mailjet', password })),
  postmark: withSecret((password) => basicAuthSigner({ username: 'postmark', password })),
  resend: withSecret((secret) => resendSigner({ secret }), svixSecret),
  sendgrid: withKeys(() => {
    const keys = sendGridKeys()
    return { value: keys.publicKey, sign: sendGridSigner(keys) }
  }),
  simplysend: withSecret(urlTokenSigner),
  'tencent-ses': withSecret(urlTokenSigner),
}

/** Both sides know the secret. */
function withSecret(
  signer: (secret: string) => Signer,
  newSecret: () => string = randomSecret,
): Role {
  return (given) => {
    const value = given ?? newSecret()
    return { value, sign: signer(value) }
  }
}

/** The app knows only what to check with: what is signed with stays with the provider. */
function withKeys(newPart: () => Part): Role {
  return (given) => (given === undefined ? newPart() : { value: given })
}

function randomSecret(): string {
  return randomBytes(24).toString('hex')
}

function svixSecret(): string {
  return `whsec_${randomBytes(24).toString('base64')}`
}
