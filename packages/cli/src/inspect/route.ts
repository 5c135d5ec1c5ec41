import { providerList } from '@mailherald/core/providers'
import { findProvider, type Known } from '../providers/find.js'
import { UsageError } from '../usage-error.js'
import type { RawRequest } from './raw-request.js'

/** Whose webhook a request is for. */
export interface Addressee {
  readonly known: Known
  readonly account?: string
}

/** The provider that a URL names, and the account where one follows; undefined where it names none. */
export function addresseeOf({ url }: Pick<RawRequest, 'url'>): Addressee | undefined {
  const segments = (url.split('?', 1)[0] ?? '').split('/').filter(Boolean)
  const at = segments.findLastIndex((segment) => providerList.some(({ id }) => id === segment))
  const known = providerList.find(({ id }) => id === segments[at])
  if (known === undefined) return undefined
  const account = segments[at + 1]
  return account === undefined ? { known } : { known, account }
}

/** The provider that is named by a flag, or else by the URL of the request. */
export function addresseeIn(request: RawRequest, id: string | undefined): Addressee {
  const found = addresseeOf(request)
  if (id === undefined && found !== undefined) return found
  if (id === undefined) throw new UsageError('Whose is it? Say --provider <id>.')
  const known = findProvider(id)
  return found?.known.id === id ? found : { known }
}
