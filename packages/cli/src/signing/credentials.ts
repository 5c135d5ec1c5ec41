import { readFileSync } from 'node:fs'
import { providerList } from '@mailherald/core/providers'
import type { CliConfig } from '../config/define-config.js'
import type { Io } from '../io.js'
import type { Known } from '../providers/find.js'
import { askSecret } from './ask-secret.js'
import { secretVariable } from './secret-variable.js'
import type { SecretOptions } from './secret-options.js'

/** With what the deliveries of a provider are signed. */
export interface Credentials {
  readonly secret: string
  readonly by?: string
}

/** Where secrets can be. */
export interface SecretSources extends SecretOptions {
  readonly given: CliConfig
  readonly io: Io
}

/** The secret of a provider, from wherever it is; undefined where it is nowhere. */
export function credentialsOf(provider: Known, sources: SecretSources): Credentials | undefined {
  const by = chosenFor(provider.id, sources.by) ?? configured(provider, sources)?.by
  const secret = secretOf(provider, sources) ?? (by === 'none' ? '' : undefined)
  if (secret === undefined) return undefined
  return by === undefined ? { secret } : { secret, by }
}

/** The same; a secret that is nowhere is asked for. */
export async function askedCredentials(
  provider: Known,
  sources: SecretSources,
): Promise<Credentials> {
  const found = credentialsOf(provider, sources)
  if (found !== undefined) return found
  const by = chosenFor(provider.id, sources.by)
  const secret = await askSecret(provider, sources.io)
  return by === undefined ? { secret } : { secret, by }
}

function secretOf(provider: Known, { secret, given, io }: SecretSources): string | undefined {
  const flag = chosenFor(provider.id, secret)
  if (flag !== undefined) return flag.startsWith('@') ? contentOf(flag.slice(1)) : flag
  const own = io.env[secretVariable(provider.id)]
  return own ?? io.env['MAILHERALD_SECRET'] ?? configured(provider, { given })?.secret
}

function configured(
  { id }: Known,
  { given: { secrets = {} } }: Pick<SecretSources, 'given'>,
): { readonly secret: string | undefined; readonly by?: string } | undefined {
  const entry =
    secrets[id] ?? Object.entries(secrets).find(([key]) => key.startsWith(`${id}/`))?.[1]
  return typeof entry === 'string' ? { secret: entry } : entry
}

/** What is said for this provider, or for all of them. A value may itself hold a `=`. */
function chosenFor(id: string, values: readonly string[] = []): string | undefined {
  const own = values.find((value) => value.startsWith(`${id}=`))
  if (own !== undefined) return own.slice(id.length + 1)
  return values.find(
    (value) => !providerList.some(({ id: other }) => value.startsWith(`${other}=`)),
  )
}

/** Without the line break that editors put at the end of a file. */
function contentOf(file: string): string {
  return readFileSync(file, 'utf8').replace(/\r?\n$/, '')
}
