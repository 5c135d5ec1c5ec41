import { createHerald, type Herald } from '@mailherald/core'
import {
  providersFromEnv,
  providerVariables,
  type Env,
  type ProviderVariables,
} from '@mailherald/core/from-env'
import { providerList } from '@mailherald/core/providers'
import { factsOf } from '@mailherald/test-support/providers'
import * as kit from '@mailherald/testing'
import { sampleEvents, signedDelivery, type Signer } from '@mailherald/testing'
import { describe, expect, it } from 'vitest'

/** Somebody who signs as a provider does. */
interface Party {
  readonly secret: string
  readonly sign: Signer
  readonly fetch?: typeof fetch
}

const text = (of: string): string => `the-secret-of-${of}-which-is-long-enough`
const whsec = (of: string): string => `whsec_${Buffer.from(text(of)).toString('base64')}`
const url = 'https://hooks.example.com/webhooks/mandrill'
const channels = kit.fakeMailChannels()
const strangers = kit.fakeMailChannels()

/** Those whose signature is like no other's. */
const special: Readonly<Record<string, (of: string) => Party>> = {
  'amazon-ses': (of) => {
    const { sign, fetch, topicArn } = kit.fakeSns({
      topicArn: `arn:aws:sns:eu-west-1:123456789012:${of}`,
    })
    return { secret: topicArn, sign, fetch }
  },
  'inbound-new': (of) => ({
    secret: text(of),
    sign: kit.inboundNewSigner({ verificationToken: text(of) }),
  }),
  iterable: (of) => ({
    secret: text(of),
    sign: kit.headerTokenSigner({ header: 'authorization', secret: text(of) }),
  }),
  'alibaba-directmail': (of) => {
    const { sign, fetch, token } = kit.fakeEventBridge({ url, token: text(of) })
    return { secret: token, sign, fetch }
  },
  klaviyo: (of) => ({ secret: text(of), sign: kit.klaviyoSigner({ secret: text(of) }) }),
  mailchannels: (of) => {
    const { sign, fetch, customerHandle } = of === 'other' ? strangers : channels
    return { secret: customerHandle, sign, fetch }
  },
  mailgun: (of) => ({ secret: text(of), sign: kit.mailgunSigner({ signingKey: text(of) }) }),
  mailomat: (of) => ({ secret: text(of), sign: kit.mailomatSigner({ secret: text(of) }) }),
  sendcloud: (of) => ({ secret: text(of), sign: kit.sendCloudSigner({ appKey: text(of) }) }),
  engagelab: (of) => ({ secret: text(of), sign: kit.engageLabSigner({ appSecret: text(of) }) }),
  mailpace: () => {
    const keys = kit.mailPaceKeys()
    return { secret: keys.publicKey, sign: kit.mailPaceSigner(keys) }
  },
  mandrill: (of) => ({
    secret: text(of),
    sign: kit.mandrillSigner({ authenticationKey: text(of), url }),
  }),
  postal: () => {
    const keys = kit.postalKeys()
    return { secret: keys.publicKey, sign: kit.postalSigner(keys) }
  },
  'scaleway-tem': (of) => {
    const { sign, fetch, topicArn } = kit.fakeScalewayTopic({
      topicArn: `arn:scw:sns:fr-par:project-11111111-2222-4333-8444-555555555555:${of}`,
    })
    return { secret: topicArn, sign, fetch }
  },
  sendgrid: () => {
    const keys = kit.sendGridKeys()
    return { secret: keys.publicKey, sign: kit.sendGridSigner(keys) }
  },
  socketlabs: (of) => ({
    secret: text(of),
    sign: kit.socketLabsSigner({ secretKey: text(of) }),
  }),
  sweego: (of) => ({ secret: whsec(of), sign: kit.sweegoSigner({ secret: whsec(of) }) }),
  'unisender-go': (of) => ({ secret: text(of), sign: kit.unisenderGoSigner({ apiKey: text(of) }) }),
  zeptomail: (of) => ({
    secret: text(of),
    sign: kit.zeptoMailSigner({ authenticationKey: text(of) }),
  }),
}

async function party({ provider, verifier }: ProviderVariables, of: string): Promise<Party> {
  const made = special[provider]?.(of)
  if (made !== undefined) return made
  const secret = text(of)
  if (verifier === 'urlToken') return { secret, sign: kit.urlTokenSigner(secret) }
  if (verifier === 'bearerToken') return { secret, sign: kit.bearerTokenSigner(secret) }
  if (verifier === 'basicAuth') {
    return { secret, sign: kit.basicAuthSigner({ username: provider, password: secret }) }
  }
  const { scheme } = await factsOf(provider)
  if (scheme?.kind === 'hmac') return { secret, sign: kit.hmacSigner({ ...scheme, secret }) }
  const key = scheme?.secretEncoding === undefined ? whsec(of) : secret
  return { secret: key, sign: kit.standardWebhooksSigner({ ...scheme, secret: key }) }
}

/** All variables of a provider, the one with the secret set to it. */
function envOf({ variables }: ProviderVariables, secret: string): Env {
  const [first, ...others] = variables
  return { ...Object.fromEntries(others.map(({ name }) => [name, url])), [first.name]: secret }
}

async function heraldOf(env: Env, fetch?: typeof globalThis.fetch): Promise<Herald> {
  const herald = createHerald({
    providers: await providersFromEnv(env),
    logger: false,
    ...(fetch !== undefined && { fetch }),
  })
  herald.on('*', { name: 'any' }, () => undefined)
  return herald
}

const refusedBy = ({ providers: [provider] }: Herald): number => provider?.ack.refused ?? 401

const sampleOf = (provider: ProviderVariables['provider']): string =>
  sampleEvents(provider)[0] ?? ''

describe.each(providerVariables)('the variables of $provider', (each) => {
  const { provider, variables } = each
  const [{ name }] = variables
  // What Scaleway signs is vouched for by an authority that is Scaleway's alone: no variable says another.
  const provable = provider !== 'scaleway-tem'
  const post = (herald: Herald, ...sign: Signer[]) =>
    herald.receive(signedDelivery(provider, sampleOf(provider) as never, { sign }))

  const wanted = (herald: Herald): number => (provable ? 200 : refusedBy(herald))

  it('make it, so that it accepts what is proved with them and nothing else', async () => {
    const { secret, sign, fetch } = await party(each, 'one')
    const herald = await heraldOf(envOf(each, secret), fetch)
    expect(herald.providers.map(({ id }) => id)).toEqual([provider])
    expect((await post(herald, sign)).status).toBe(wanted(herald))
    const other = await party(each, 'other')
    expect((await post(herald, other.sign)).status).toBe(refusedBy(herald))
    expect((await post(herald)).status).toBe(refusedBy(herald))
  })

  it('take the secret before it changed, too', async () => {
    const [next, previous] = [await party(each, 'next'), await party(each, 'previous')]
    const env = { ...envOf(each, next.secret), [`${name}_PREVIOUS`]: previous.secret }
    for (const { sign, fetch } of [next, previous]) {
      const herald = await heraldOf(env, fetch)
      expect((await post(herald, sign)).status).toBe(wanted(herald))
    }
  })

  it.each(variables.map((variable) => [variable.name, variable.what]))(
    'are all needed: without %s nothing is made, and the error says what it contains',
    async (missing, what) => {
      for (const value of [undefined, '', ' \n']) {
        const env = {
          ...envOf(each, text('one')),
          [missing]: value,
          MAILHERALD_PROVIDERS: provider,
        }
        await expect(providersFromEnv(env)).rejects.toMatchObject({
          code: 'ERR_SECRET_MISSING',
          message: expect.stringMatching(new RegExp(`^${missing} is missing[^]*${provider}`)),
          details: { variables: [missing] },
        })
        await expect(providersFromEnv(env)).rejects.toThrow(what)
      }
    },
  )

  it('are named in the error of a secret that cannot be used, which does not show it', async () => {
    const error: unknown = await providersFromEnv(envOf(each, '"q"')).catch((e: unknown) => e)
    expect(error).toMatchObject({ message: expect.stringContaining(`${name}: `) })
    expect(String(error)).not.toContain('"q"')
  })
})

describe('providersFromEnv', () => {
  const env = { RESEND_SECRET: whsec('resend'), POSTMARK_PASSWORD: text('postmark') }

  it('makes those whose variables are set, and no others', async () => {
    const made = await providersFromEnv({ ...env, BREVO_TOKEN: '', HOME: '/' })
    expect(made.map(({ id }) => id)).toEqual(['postmark', 'resend'])
  })

  it('makes those that are listed, once each and in that order, whatever else is set', async () => {
    const listed = { ...env, MAILHERALD_PROVIDERS: ' resend,, resend ', MANDRILL_URL: url }
    expect((await providersFromEnv(listed)).map(({ id }) => id)).toEqual(['resend'])
  })

  it('reports all variables that are missing at once', async () => {
    const listed = { MAILHERALD_PROVIDERS: 'mandrill,sendgrid' }
    await expect(providersFromEnv(listed)).rejects.toMatchObject({
      details: {
        variables: ['MANDRILL_AUTHENTICATION_KEY', 'MANDRILL_URL', 'SENDGRID_PUBLIC_KEY'],
      },
    })
    await expect(providersFromEnv({ MANDRILL_URL: url })).rejects.toThrow(
      'MANDRILL_AUTHENTICATION_KEY is missing',
    )
  })

  it.each([{}, { MAILHERALD_PROVIDERS: ' , ' }, { RESEND_SECRET: ' ' }])(
    'makes nothing of %j, and says so',
    async (empty) => {
      await expect(providersFromEnv(empty)).rejects.toMatchObject({ code: 'ERR_SECRET_MISSING' })
    },
  )

  it.each([
    ['SendGrid', 'Do you mean "sendgrid"?'],
    ['postmrak', 'Do you mean "postmark"?'],
    ['ses', 'There are: '],
    ['azure', 'Do you mean "azure-communication-services"?'],
    ['x'.repeat(100_000), 'There are: '],
    ['__proto__', 'There are: '],
  ])('names what is near an unknown provider: %.20s', async (name, hint) => {
    const made = providersFromEnv({ ...env, MAILHERALD_PROVIDERS: name })
    await expect(made).rejects.toMatchObject({
      code: 'ERR_OPTION_INVALID',
      message: expect.stringContaining(hint),
    })
  })

  it('reads process.env if nothing else is given', async () => {
    process.env['MAILHERALD_PROVIDERS'] = 'nobody'
    await expect(providersFromEnv()).rejects.toThrow('"nobody"')
    delete process.env['MAILHERALD_PROVIDERS']
  })

  it('has names that are all different', () => {
    const names = providerVariables.flatMap(({ variables }) => variables.map(({ name }) => name))
    expect(new Set(names).size).toBe(names.length)
    expect(providerVariables.map(({ provider }) => provider)).toEqual(
      providerList.map(({ id }) => id),
    )
  })
})
