import type { SampleProvider } from '@mailherald/testing'
import { configuredIds, type Env } from './configured-providers.js'
import { roles, type Part } from './roles.js'

/** A configured provider, as it is played in this run. */
export interface Player extends Part {
  readonly provider: SampleProvider
  readonly variable: string
}

/** Somebody to play each configured provider. */
export function castFor(env: Env): readonly Player[] {
  return configuredIds(env).map((provider) => {
    const role = roles[provider]
    if (role === undefined) throw new Error(`Nobody plays "${provider}": see roles.ts.`)
    const { variable, play } = role
    return { provider, variable, ...play(env[variable]) }
  })
}

/** The configuration, with what the players have made up for what was left out. */
export function completed(env: Env, cast: readonly Player[]): Env {
  return { ...env, ...Object.fromEntries(cast.map(({ variable, value }) => [variable, value])) }
}
