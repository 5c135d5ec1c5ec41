export { providersFromEnv } from './providers-from-env.js'
export type { BuiltInProvider } from './factories.js'
export type { Env, ProviderVariable, ProviderVariables } from './shape.js'
export { providerVariables } from './variables.js'
