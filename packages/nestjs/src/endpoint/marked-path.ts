const prefix = 'mailherald_'
const marked = new RegExp(`/:${prefix}([a-z0-9_]+)(?:/:account)?$`)

/**
 * The endpoint's own paths. The parameter for the provider carries the registration's name: so the routes
 * can be told among all routes of the app, whatever prefix or version Nest has put before them.
 */
export function markedPaths(registration: string): [string, string] {
  const provider = `:${providerParam(registration)}`
  return [provider, `${provider}/:account`]
}

/** The parameter that names the provider. */
export function providerParam(registration: string): string {
  return prefix + registration.replaceAll('-', '_')
}

/** Which registration's endpoint is at a path that Nest has registered, if it is one. */
export function registrationOf(path: unknown): string | undefined {
  return typeof path === 'string' ? marked.exec(path)?.[1]?.replaceAll('_', '-') : undefined
}

/** Whether a path that Nest has registered ends with the account. */
export function hasAccount(path: unknown): boolean {
  return typeof path === 'string' && path.endsWith('/:account')
}

/** The path as one provider's deliveries have it, from one that Nest has registered. */
export function pathFor(path: string, provider: { id: string; account?: string }): string {
  const own = provider.account === undefined ? provider.id : `${provider.id}/${provider.account}`
  return path.replace(marked, `/${own}`)
}
