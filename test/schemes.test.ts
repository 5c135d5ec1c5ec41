import { existsSync, readFileSync } from 'node:fs'
import { createHerald, type Herald, type IncomingDelivery, type Provider } from '@mailherald/core'
import { providerList } from '@mailherald/core/providers'
import { basicAuth, urlToken } from '@mailherald/core/verify'
import {
  basicAuthSigner,
  hmacSigner,
  sampleEvents,
  signedDelivery,
  standardWebhooksSigner,
  tamperPayload,
  urlTokenSigner,
  type SampleProvider,
  type Signer,
} from '@mailherald/testing'
import { describe, expect, it } from 'vitest'
import { factsOf, folderOf } from '@mailherald/test-support/providers'

interface Vector {
  readonly origin: string
  readonly secret: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** When it was signed, in Unix seconds, where the time is signed too. */
  readonly at?: number
}

const schemes = await Promise.all(
  providerList.map(async ({ id, option, ack }) => ({
    slug: id,
    option,
    refused: ack.refused ?? 401,
    scheme: (await factsOf(id)).scheme,
    vectors: vectorsOf(id),
  })),
)
const stock = schemes.flatMap(({ scheme, ...each }) => (scheme ? [{ scheme, ...each }] : []))

/** Whether the time is signed, and looked at. */
const isTimed = (scheme: (typeof stock)[number]['scheme']): boolean =>
  scheme.kind === 'standard-webhooks' ||
  (scheme.timestamp !== undefined && scheme.timestamp.toleranceSeconds !== false)

const text = (of: string): string => `the secret of ${of}, long enough`
const secretOf = (kind: string, of: string): string =>
  kind === 'hmac' ? text(of) : `whsec_${Buffer.from(text(of)).toString('base64')}`

describe.each(stock)('the signature of $slug', ({ slug, option, refused, scheme, vectors }) => {
  const [secret, other] = [secretOf(scheme.kind, slug), secretOf(scheme.kind, 'somebody else')]
  const signer = (of: string): Signer =>
    scheme.kind === 'hmac'
      ? hmacSigner({ ...scheme, secret: of })
      : standardWebhooksSigner({ ...scheme, secret: of })
  const [event = ''] = sampleEvents(slug)
  const delivery = (sign: readonly Signer[]): IncomingDelivery =>
    signedDelivery(slug, event as never, { sign })

  it('makes a genuine delivery a signed one', async () => {
    const { herald, seen } = await heraldOf(slug, { [option]: secret })
    expect((await herald.receive(delivery([signer(secret)]))).status).toBe(200)
    expect(seen).toEqual(['signed'])
  })

  it.each([
    ['without a signature', []],
    ['signed with another secret', [signer(other)]],
    ['changed after it was signed', [signer(secret), tamperPayload({ added: 'later' })]],
  ])('refuses a delivery %s', async (_, sign) => {
    const { herald, seen } = await heraldOf(slug, { [option]: secret })
    expect((await herald.receive(delivery(sign))).status).toBe(refused)
    expect(seen).toEqual([])
  })

  it('refuses a delivery signed an hour ago or ahead, where the time is signed', async () => {
    const { herald } = await heraldOf(slug, { [option]: secret })
    for (const hours of [-1, 1]) {
      const signedAt = new Date(Date.now() + hours * 3_600_000)
      const posted = signedDelivery(slug, event as never, { sign: [signer(secret)], signedAt })
      expect((await herald.receive(posted)).status).toBe(isTimed(scheme) ? refused : 200)
    }
  })

  it('accepts each secret of a list, while they change', async () => {
    const { herald, seen } = await heraldOf(slug, { [option]: [other, secret] })
    for (const known of [secret, other]) {
      expect((await herald.receive(delivery([signer(known)]))).status).toBe(200)
    }
    expect(seen).toContain('signed')
  })

  it.each([
    ['missing', undefined, 'ERR_SECRET_MISSING'],
    ['empty', '', 'ERR_SECRET_MISSING'],
    ['in white space', ` ${secret}`, 'ERR_SECRET_WHITESPACE'],
    ['in an empty list', [], 'ERR_SECRET_MISSING'],
  ])('names its option where the secret is %s', async (_, value, code) => {
    const made = heraldOf(slug, { [option]: value })
    await expect(made).rejects.toMatchObject({ code, message: expect.stringContaining(option) })
  })

  it('cannot be looked at beside "verify"', async () => {
    const made = heraldOf(slug, { [option]: secret, verify: () => true })
    await expect(made).rejects.toMatchObject({ code: 'ERR_OPTION_INVALID' })
  })

  it.each(vectors)(
    'is checked as in the vector $origin',
    async ({ headers, body, at, ...vector }) => {
      const { herald, seen } = await heraldOf(slug, { [option]: vector.secret }, at)
      const posted = { provider: slug, method: 'POST', url: `/${slug}`, headers }
      await herald.receive({ ...posted, body: Buffer.from(body) })
      expect(new Set(seen)).toEqual(new Set(['signed']))
      const changed = { ...posted, body: Buffer.from(`${body} `) }
      expect((await herald.receive(changed)).status).toBe(refused)
    },
  )
})

const unsigned = schemes.filter(({ option }) => option === 'verify')

describe.each(unsigned)('the secret of $slug, which signs nothing', ({ slug, refused }) => {
  const secret = text(slug)
  const login = { username: 'mailherald', password: secret }
  const ways = [
    ['a token in the URL', urlToken(secret), urlTokenSigner(secret), urlTokenSigner(text('x'))],
    [
      'Basic credentials',
      basicAuth(login),
      basicAuthSigner(login),
      basicAuthSigner({ ...login, password: text('x') }),
    ],
  ] as const

  it.each(ways)(
    'as %s lets genuine deliveries in, and no others',
    async (_, verify, sign, other) => {
      const { herald, seen } = await heraldOf(slug, { verify })
      const [event = ''] = sampleEvents(slug)
      const delivery = (signers: readonly Signer[]): IncomingDelivery =>
        signedDelivery(slug, event as never, { sign: signers })
      expect((await herald.receive(delivery([]))).status).toBe(refused)
      expect((await herald.receive(delivery([other]))).status).toBe(refused)
      expect(seen).toEqual([])
      expect((await herald.receive(delivery([sign]))).status).toBe(200)
      expect(new Set(seen)).toEqual(new Set(['shared-secret']))
    },
  )

  it('has to be given: there is no default that accepts', async () => {
    await expect(heraldOf(slug, {})).rejects.toMatchObject({ code: 'ERR_VERIFY_MISSING' })
  })
})

it('the schemes would show if none were tested', () => {
  expect(stock.map(({ slug }) => slug)).toContain('resend')
})

/** A herald of one provider, with how each event that reaches its handler was proved. */
async function heraldOf(
  slug: SampleProvider,
  options: Readonly<Record<string, unknown>>,
  at?: number,
): Promise<{ herald: Herald; seen: string[] }> {
  const provider = await made(slug, options)
  const now = at === undefined ? Date.now : () => at * 1000
  const herald = createHerald({ providers: [provider], logger: false, now })
  const seen: string[] = []
  herald.on('*', ({ authenticity }) => void seen.push(authenticity))
  return { herald, seen }
}

async function made(slug: string, options: Readonly<Record<string, unknown>>): Promise<Provider> {
  const module = (await import(`@mailherald/core/providers/${slug}`)) as Record<string, unknown>
  const name = providerList.find(({ id }) => id === slug)?.factory ?? ''
  return (module[name] as (options: unknown) => Provider)(options)
}

function vectorsOf(slug: string): readonly Vector[] {
  const file = `${folderOf(slug)}vectors.json`
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Vector[]) : []
}
