import { isReachable } from './dispatch/reachability.js'
import type { RegisteredHandler } from './dispatch/registry.js'
import type { Logger } from './logger.js'
import type { Provider } from './provider.js'
import { pathsOf } from './receive/provider-table.js'

/** Warns of providers that accept any delivery. */
export function warnOfOpenDoors(providers: readonly Provider[], logger: Logger): void {
  for (const { id, account, verifier } of providers) {
    if (verifier.open) {
      logger.warn('this provider is unverified(): anyone who knows the URL can send events', {
        provider: id,
        account,
      })
    }
  }
}

/** Warns of a handler that waits for what no configured provider ever sends. */
export function warnOfSilentHandler(
  registered: RegisteredHandler,
  providers: readonly Provider[],
  logger: Logger,
): void {
  if (isReachable(registered, providers)) return
  const { name: handler, patterns, filter } = registered
  const { provider, account } = filter
  logger.warn('this handler can never fire: no configured provider sends what it waits for', {
    handler,
    patterns,
    ...(provider !== undefined && { provider }),
    ...(account !== undefined && { account }),
    configured: pathsOf(providers),
  })
}
