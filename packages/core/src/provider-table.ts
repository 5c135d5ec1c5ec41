import type { IncomingDelivery } from './delivery.js'
import { MailheraldError } from './errors.js'
import type { Provider } from './provider.js'
import { isSlug } from './read/slug.js'

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
    for (const provider of providers) {
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
