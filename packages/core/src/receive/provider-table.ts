import type { IncomingDelivery } from '../delivery.js'
import { MailheraldError } from '../errors.js'
import type { Provider } from '../provider.js'
import { isSlug } from '../util/slug.js'

/** The configured providers, by what the URL of a delivery says. */
export class ProviderTable {
  readonly #byAccount = new Map<string, Provider>()
  readonly #forAnyAccount = new Map<string, Provider>()

  /** @throws {MailheraldError} `ERR_OPTION_INVALID`, `ERR_PROVIDER_DUPLICATE` */
  constructor(providers: readonly Provider[]) {
    if (!isFilledList(providers)) {
      throw new MailheraldError(
        'ERR_OPTION_INVALID',
        '"providers" must list at least one provider.',
      )
    }
    for (const [index, provider] of providers.entries()) {
      checkShape(provider, index)
      const { id, account, anyAccount } = provider
      if (anyAccount) add(this.#forAnyAccount, id, provider)
      else add(this.#byAccount, pathOf(id, account), provider)
    }
  }

  find({
    provider,
    account,
  }: Pick<IncomingDelivery, 'provider' | 'account'>): Provider | undefined {
    const named = this.#byAccount.get(pathOf(provider, account))
    // "%2F" in a URL decodes to a slash: it must not pass for the one before an account.
    if (named !== undefined && named.id !== provider) return undefined
    if (named !== undefined || account === undefined || !isSlug(account)) return named
    return this.#forAnyAccount.get(provider)
  }
}

/** The error for a URL at which there is nothing. Its details are for the log: the sender is told no more than that. */
export function unknownProvider(
  { provider, account }: Pick<IncomingDelivery, 'provider' | 'account'>,
  providers: readonly Provider[],
): MailheraldError {
  const named = account === undefined ? [provider] : [provider, account]
  const asked = named.map(withoutToken).join('/').slice(0, 64)
  return new MailheraldError('ERR_PROVIDER_UNKNOWN', 'No provider is configured at this URL.', {
    // Anyone can write anything into a URL: what no slug could hold must not reach the log.
    details: { asked: asked.replace(/[^a-z0-9/-]/gi, '?'), configured: pathsOf(providers) },
  })
}

/** A token in the path stands where the provider is looked for when the path is a wrong one. */
function withoutToken(segment: string): string {
  return segment.length >= 16 && /\d/.test(segment) ? `${segment.slice(0, 4)}---` : segment
}

const mostPaths = 20

/** The paths of the configured providers, as far as a line of the log has room for them. */
export function pathsOf(providers: readonly Provider[]): readonly string[] {
  const paths = providers
    .slice(0, mostPaths)
    .map(({ id, account, anyAccount }) => (anyAccount ? `${id}/*` : pathOf(id, account)))
  const more = providers.length - paths.length
  return more > 0 ? [...paths, `… and ${more} more`] : paths
}

function checkShape(provider: unknown, index: number): void {
  if (typeof provider === 'function') {
    const name = provider.name === '' ? 'factory' : provider.name
    throw notProvider(index, `is a function and not yet a provider: call it: ${name}({ … })`)
  }
  const { id, verifier } = (provider ?? {}) as Partial<Provider>
  if (typeof id !== 'string' || typeof verifier?.verify !== 'function') {
    throw notProvider(index, 'is not a provider: pass what a factory returns, or defineProvider')
  }
}

function notProvider(index: number, what: string): MailheraldError {
  const option = `providers[${index}]`
  return new MailheraldError('ERR_OPTION_INVALID', `"${option}" ${what}.`, { details: { option } })
}

function isFilledList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0
}

function pathOf(provider: string, account: string | undefined): string {
  return account === undefined ? provider : `${provider}/${account}`
}

function add(table: Map<string, Provider>, key: string, provider: Provider): void {
  if (!table.has(key)) {
    table.set(key, provider)
    return
  }
  throw new MailheraldError(
    'ERR_PROVIDER_DUPLICATE',
    `"${key}" is configured twice. Give each account of a provider its own "account" name.`,
    { details: { provider: provider.id, account: provider.account } },
  )
}
