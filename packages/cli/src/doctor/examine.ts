import type { Provider } from '@mailherald/core'
import { providerList } from '@mailherald/core/providers'
import type { CliConfig } from '../config/define-config.js'
import type { Known } from '../providers/find.js'
import { poster } from '../send/post.js'
import { targetOf } from '../send/target.js'
import { credentialsOf, type Credentials, type SecretSources } from '../signing/credentials.js'
import { uncheckedProvider } from '../signing/open-provider.js'
import { isSignedElsewhere } from '../signing/signer.js'
import { warn, type Check } from './check.js'
import { endpointChecks } from './endpoint-checks.js'
import { heraldChecks } from './herald-checks.js'
import { agreementCheck, strengthCheck } from './secret-checks.js'
import { postgresChecks, redisChecks } from './store-checks.js'

/** What is examined. */
export interface Patient {
  readonly config: CliConfig
  readonly sources: SecretSources
  /** Of those in the herald only this one; or the one at the URL, where there is no herald. */
  readonly only: Known | undefined
  /** Whether signed deliveries are sent, which handlers then handle. */
  readonly delivers: boolean
}

/** Every check that can be made. */
export async function examine(patient: Patient): Promise<readonly Check[]> {
  const { herald, redis, postgres } = patient.config
  const checks: Check[] = herald === undefined ? [] : [...heraldChecks(herald)]
  for (const known of examined(patient)) {
    const found = await providerChecks(known, patient)
    checks.push(...found.map((check) => ({ ...check, provider: known.id })))
  }
  if (redis !== undefined) checks.push(...(await redisChecks(redis)))
  if (postgres !== undefined) checks.push(...(await postgresChecks(postgres)))
  return checks
}

function examined({ config, only }: Patient): readonly Known[] {
  const ids = new Set(config.herald?.providers.map(({ id }) => id))
  const configured = providerList.filter(({ id }) => ids.has(id))
  return only === undefined ? configured : [only]
}

async function providerChecks(known: Known, patient: Patient): Promise<readonly Check[]> {
  const { config, sources, delivers } = patient
  const own = config.herald?.providers.find(({ id }) => id === known.id)
  const credentials = isSignedElsewhere(known) ? undefined : credentialsOf(known, sources)
  const provider = own ?? (await uncheckedProvider(known))
  const checks = await secretChecks(known, { credentials, own })
  if (config.url === undefined) return checks
  const post = poster({ timeoutMs: 10_000, connections: 4 })
  const url = targetOf(config.url, known)
  const endpoint = { known, provider, url, credentials, poster: post }
  const found = await endpointChecks(endpoint, delivers)
  post.close()
  return [...checks, ...found]
}

async function secretChecks(
  known: Known,
  { credentials, own }: { credentials: Credentials | undefined; own: Provider | undefined },
): Promise<readonly Check[]> {
  if (isSignedElsewhere(known)) return []
  if (credentials === undefined) {
    const remedy = `add it to "secrets" of the config, or set MAILHERALD_SECRET`
    return [warn('secret', 'not known here: signed deliveries are not tried', remedy)]
  }
  const strength = strengthCheck(credentials)
  if (own === undefined || strength.status === 'fail') return [strength]
  return [strength, await agreementCheck(own, { known, credentials })]
}
