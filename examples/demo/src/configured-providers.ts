import type { Provider } from '@mailherald/core'
import type { ProviderId } from '@mailherald/core/providers'
import { basicAuth, bearerToken, hmacSignature, urlToken } from '@mailherald/core/verify'

/** Where the configuration comes from: `process.env`, for example. */
export type Env = Readonly<Record<string, string | undefined>>

type SetUp = (env: Env) => Promise<Provider>

// Each is loaded only where it is configured.
const setUp: Readonly<Partial<Record<ProviderId, SetUp>>> = {
  'amazon-ses': async ({ SES_TOPIC_ARN }) => {
    const { amazonSes } = await import('@mailherald/core/providers/amazon-ses')
    return amazonSes({ topicArn: SES_TOPIC_ARN })
  },
  brevo: async ({ BREVO_TOKEN }) => {
    const { brevo } = await import('@mailherald/core/providers/brevo')
    return brevo({ verify: bearerToken(BREVO_TOKEN) })
  },
  mailgun: async ({ MAILGUN_SIGNING_KEY }) => {
    const { mailgun } = await import('@mailherald/core/providers/mailgun')
    return mailgun({ signingKey: MAILGUN_SIGNING_KEY })
  },
  mailjet: async ({ MAILJET_PASSWORD }) => {
    const { mailjet } = await import('@mailherald/core/providers/mailjet')
    return mailjet({ verify: basicAuth({ username: 'mailjet', password: MAILJET_PASSWORD }) })
  },
  postmark: async ({ POSTMARK_PASSWORD }) => {
    const { postmark } = await import('@mailherald/core/providers/postmark')
    return postmark({ verify: basicAuth({ username: 'postmark', password: POSTMARK_PASSWORD }) })
  },
  resend: async ({ RESEND_SECRET }) => {
    const { resend } = await import('@mailherald/core/providers/resend')
    return resend({ secret: RESEND_SECRET })
  },
  sendgrid: async ({ SENDGRID_PUBLIC_KEY }) => {
    const { sendgrid } = await import('@mailherald/core/providers/sendgrid')
    return sendgrid({ publicKey: SENDGRID_PUBLIC_KEY })
  },
  simplysend: async ({ SIMPLYSEND_SECRET }) => {
    const { simplySend } = await import('@mailherald/core/providers/simplysend')
    const header = 'x-simplysend-signature'
    return simplySend({ verify: hmacSignature({ header, secret: SIMPLYSEND_SECRET }) })
  },
  'tencent-ses': async ({ TENCENT_TOKEN }) => {
    const { tencentSes } = await import('@mailherald/core/providers/tencent-ses')
    return tencentSes({ verify: urlToken(TENCENT_TOKEN) })
  },
}

/**
 * The ids in `MAILHERALD_PROVIDERS`, separated by commas.
 *
 * @throws {Error} for one that there is no provider of
 */
export function configuredIds({ MAILHERALD_PROVIDERS }: Env): readonly ProviderId[] {
  const names = (MAILHERALD_PROVIDERS ?? 'tencent-ses,simplysend').split(',')
  const given = names.map((name) => name.trim()).filter((name) => name !== '')
  return [...new Set(given.map(knownId))]
}

/** The providers in `MAILHERALD_PROVIDERS`, each set up with its own variable. */
export function configuredProviders(env: Env): Promise<Provider[]> {
  const chosen = configuredIds(env).flatMap((id) => setUp[id] ?? [])
  return Promise.all(chosen.map((each) => each(env)))
}

function knownId(name: string): ProviderId {
  const known = Object.keys(setUp) as ProviderId[]
  const id = known.find((each) => each === name)
  if (id !== undefined) return id
  throw new Error(`MAILHERALD_PROVIDERS names "${name}". There are: ${known.join(', ')}.`)
}
