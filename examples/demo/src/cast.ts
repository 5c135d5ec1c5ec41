import { providerVariables, type Env } from '@mailherald/core/from-env'
import type { SampleProvider } from '@mailherald/testing'
import { roles, type Part } from './roles.js'

/** A configured provider, as it is played in this run. */
export interface Player extends Part {
  readonly provider: SampleProvider
  readonly variable: string
}

const playable = Object.keys(roles) as SampleProvider[]

/** Somebody to play each provider in `MAILHERALD_PROVIDERS`. */
export function castFor(env: Env): readonly Player[] {
  const names = (env['MAILHERALD_PROVIDERS'] ?? 'tencent-ses,simplysend').split(',')
  const given = names.map((name) => name.trim()).filter((name) => name !== '')
  return [...new Set(given)].map((name) => playerOf(name, env))
}

function playerOf(name: string, env: Env): Player {
  const provider = playable.find((each) => each === name)
  const play = provider && roles[provider]
  if (provider === undefined || play === undefined) {
    throw new Error(`MAILHERALD_PROVIDERS names "${name}". There are: ${playable.join(', ')}.`)
  }
  const variable = variableOf(provider)
  return { provider, variable, ...play(env[variable]) }
}

function variableOf(wanted: SampleProvider): string {
  const found = providerVariables.find(({ provider }) => provider === wanted)
  return found?.variables[0].name ?? ''
}

/** The configuration, with what the players have made up for what was left out. */
export function completed(env: Env, cast: readonly Player[]): Env {
  return {
    ...env,
    ...Object.fromEntries(cast.map(({ variable, value }) => [variable, value])),
    MAILHERALD_PROVIDERS: cast.map(({ provider }) => provider).join(),
  }
}
