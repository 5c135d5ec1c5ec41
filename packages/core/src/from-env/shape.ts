import type { ProviderId } from '../providers/index.js'

/** An environment, such as `process.env`. */
export type Env = Readonly<Record<string, string | undefined>>

/** A variable of the environment. */
export interface ProviderVariable {
  readonly name: string
  /** The option of the provider's factory that gets it. */
  readonly option: string
  /** What it contains, and where the provider shows it. */
  readonly what: string
}

/** The variables that a provider is made of. */
export interface ProviderVariables {
  readonly provider: ProviderId
  readonly title: string
  /** Where the provider signs nothing: the verifier that gets the secret. The user name of Basic credentials is the id. */
  readonly verifier?: 'basicAuth' | 'bearerToken' | 'urlToken'
  /** The one with the secret first. All of them are needed. */
  readonly variables: readonly [ProviderVariable, ...ProviderVariable[]]
}
