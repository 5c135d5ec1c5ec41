import type { Provider } from '@mailherald/core'
import { unverified } from '@mailherald/core/verify'
import type { Known } from '../providers/find.js'
import type { Credentials } from './credentials.js'
import { wayOf } from './way.js'

/** More that a factory takes, such as the URL that Mandrill signs. */
export type FactoryOptions = Readonly<Record<string, unknown>>

type Factory = (options: FactoryOptions) => Provider

/** The provider, as a herald has it that checks with this secret. */
export function openProvider(
  known: Known,
  { secret, by }: Credentials,
  more: FactoryOptions = {},
): Promise<Provider> {
  const isOwn = by === undefined && known.option !== 'verify'
  return isOwn
    ? made(known, { ...more, [known.option]: secret })
    : made(known, { verify: wayOf(by ?? 'token').verifier(secret) })
}

/** The provider, as a herald has it that checks nothing. */
export function uncheckedProvider(known: Known): Promise<Provider> {
  return made(known, { verify: unverified() })
}

async function made({ id, factory }: Known, options: FactoryOptions): Promise<Provider> {
  const module = (await import(`@mailherald/core/providers/${id}`)) as Record<string, Factory>
  const make = module[factory]
  if (make === undefined) throw new TypeError(`${id} has no factory ${factory}`)
  return make(options)
}
