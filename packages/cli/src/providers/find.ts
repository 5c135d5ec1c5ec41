import { providerList, type ProviderId, type ProviderInfo } from '@mailherald/core/providers'
import { didYouMean } from '../nearest.js'
import { UsageError } from '../usage-error.js'

/** What is known of a provider that comes with core. */
export type Known = ProviderInfo<ProviderId>

/**
 * The provider with this id.
 *
 * @throws {UsageError} that names the nearest
 */
export function findProvider(id: string): Known {
  const known = providerList.find((each) => each.id === id)
  if (known !== undefined) return known
  const hint = didYouMean(
    id,
    providerList.map((each) => each.id),
  )
  throw new UsageError(
    `There is no provider "${id}".${hint} "mailherald providers" lists them all.`,
  )
}
