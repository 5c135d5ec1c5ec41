import { MailheraldError } from '../errors.js'
import { basicAuth } from '../verify/basic-auth.js'
import { bearerToken } from '../verify/header-token.js'
import { urlToken } from '../verify/url-token.js'
import type { Verifier } from '../verify/verifier.js'
import { chosenFrom, valueOf } from './chosen.js'
import { factories, type BuiltInProvider } from './factories.js'
import type { Env, ProviderVariable, ProviderVariables } from './shape.js'

/**
 * The providers that the environment configures, each loaded only then: those whose variables are set, or those that
 * `MAILHERALD_PROVIDERS` lists, separated by commas. `providerVariables` has the names. While a secret changes, the old one
 * is accepted too from the same name with `_PREVIOUS`.
 *
 * @param env instead of `process.env`
 * @throws {MailheraldError} `ERR_SECRET_MISSING` naming each variable that is missing, empty or blank, and where to find
 * what it contains; `ERR_OPTION_INVALID` for an unknown provider; and what the provider throws for a secret that cannot be
 * used
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { providersFromEnv } from '@mailherald/core/from-env'
 *
 * const herald = createHerald({ providers: await providersFromEnv() })
 * ```
 */
export async function providersFromEnv(env: Env = process.env): Promise<BuiltInProvider[]> {
  const chosen = chosenFrom(env)
  const missing = chosen.flatMap((each) => missingOf(each, env))
  if (missing.length > 0) throw missingError(missing)
  return Promise.all(chosen.map((each) => providerFrom(each, env)))
}

interface Missing extends ProviderVariable {
  readonly of: ProviderVariables
}

function missingOf(of: ProviderVariables, env: Env): Missing[] {
  const missing = of.variables.filter(({ name }) => valueOf(env, name) === undefined)
  return missing.map((variable) => ({ ...variable, of }))
}

function missingError(missing: readonly Missing[]): MailheraldError {
  const lines = missing.map(
    ({ name, what, of }) =>
      `${name} is missing or empty: ${of.title} needs it (docs/providers/${of.provider}.md). It contains ${what}.`,
  )
  const variables = missing.map(({ name }) => name)
  return new MailheraldError('ERR_SECRET_MISSING', lines.join('\n'), { details: { variables } })
}

async function providerFrom(of: ProviderVariables, env: Env): Promise<BuiltInProvider> {
  const create = await factories[of.provider]()
  try {
    return create(optionsFrom(of, env) as never)
  } catch (error) {
    throw withVariable(error, of.variables[0].name)
  }
}

function optionsFrom(of: ProviderVariables, env: Env): Readonly<Record<string, unknown>> {
  const [{ name, option }, ...others] = of.variables
  const secrets = [name, `${name}_PREVIOUS`].flatMap((each) => valueOf(env, each) ?? [])
  const proof = of.verifier === undefined ? secrets : verifiers[of.verifier](secrets, of.provider)
  const given = others.map((each) => [each.option, valueOf(env, each.name)] as const)
  return Object.fromEntries<unknown>([[option, proof], ...given])
}

type Verify = (secrets: readonly string[], username: string) => Verifier

const verifiers: Readonly<Record<NonNullable<ProviderVariables['verifier']>, Verify>> = {
  basicAuth: (passwords, username) =>
    basicAuth(passwords.map((password) => ({ username, password }))),
  bearerToken,
  urlToken: (secrets) => urlToken(secrets),
}

/** Who reads the message set the variable, and knows nothing of options. */
function withVariable(error: unknown, variable: string): unknown {
  if (!MailheraldError.is(error)) return error
  const details = { ...error.details, variable }
  return new MailheraldError(error.code, `${variable}: ${error.message}`, { details })
}
