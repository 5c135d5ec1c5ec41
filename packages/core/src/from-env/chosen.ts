import { MailheraldError } from '../errors.js'
import { nearest } from './nearest.js'
import type { Env, ProviderVariables } from './shape.js'
import { providerVariables } from './variables.js'

/** The variable that names the providers. */
const listVariable = 'MAILHERALD_PROVIDERS'

/**
 * The providers to make: those that the environment lists, else those of which it has a variable.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID` for a name in the list that is none, `ERR_SECRET_MISSING` for nothing
 */
export function chosenFrom(env: Env): readonly ProviderVariables[] {
  const listed = valueOf(env, listVariable)
  const chosen = listed === undefined ? configuredIn(env) : named(listed)
  if (chosen.length > 0) return chosen
  throw new MailheraldError(
    'ERR_SECRET_MISSING',
    `No provider is configured: set the variable of one, for example RESEND_SECRET, or list providers in ${listVariable}. ` +
      'The variables are in docs/configuration.md.',
    { details: { variable: listVariable } },
  )
}

/** What a variable holds; empty and blank is missing. */
export function valueOf(env: Env, name: string): string | undefined {
  const value = env[name]
  return value === undefined || value.trim() === '' ? undefined : value
}

function configuredIn(env: Env): readonly ProviderVariables[] {
  const isSet = (name: string): boolean => valueOf(env, name) !== undefined
  return providerVariables.filter(({ variables }) => variables.some(({ name }) => isSet(name)))
}

function named(list: string): readonly ProviderVariables[] {
  const names = list.split(',').map((name) => name.trim())
  return [...new Set(names.filter((name) => name !== '').map(byName))]
}

function byName(name: string): ProviderVariables {
  const found = providerVariables.find(({ provider }) => provider === name)
  if (found !== undefined) return found
  throw new MailheraldError('ERR_OPTION_INVALID', unknown(name), {
    details: { variable: listVariable, name },
  })
}

function unknown(name: string): string {
  const ids = providerVariables.map(({ provider }) => provider)
  const near = nearest(name.toLowerCase(), ids)
  const hint = near === undefined ? `There are: ${ids.join(', ')}.` : `Do you mean "${near}"?`
  return `${listVariable} names "${name}", which is not a provider. ${hint}`
}
