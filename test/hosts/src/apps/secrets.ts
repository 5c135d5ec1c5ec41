import { randomBytes } from 'node:crypto'
import {
  resendSigner,
  sendGridKeys,
  sendGridSigner,
  urlTokenSigner,
  type Signer,
} from '@mailherald/testing'

/** The secrets of one app: the variables that it reads, and what signs with them. */
export interface Secrets {
  readonly variables: Readonly<Record<string, string>>
  readonly sign: Readonly<Record<'tencent-ses' | 'sendgrid' | 'resend', Signer>>
}

/** Secrets that nobody else has. */
export function newSecrets(): Secrets {
  const token = randomBytes(24).toString('base64url')
  const secret = `whsec_${randomBytes(32).toString('base64')}`
  const keys = sendGridKeys()
  return {
    variables: {
      TENCENT_SES_TOKEN: token,
      SENDGRID_PUBLIC_KEY: keys.publicKey,
      RESEND_SECRET: secret,
    },
    sign: {
      'tencent-ses': urlTokenSigner(token),
      sendgrid: sendGridSigner(keys),
      resend: resendSigner({ secret }),
    },
  }
}
