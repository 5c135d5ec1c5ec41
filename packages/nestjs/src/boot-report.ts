import { eventTypes } from '@mailherald/core'
import type { EndpointRoutes } from './endpoint/endpoint-routes.js'
import { pathFor } from './endpoint/marked-path.js'
import type { BoundHandler } from './handlers/handler-binder.js'
import { expectedTypes } from './handlers/expected-types.js'
import type { OpenRegistration } from './registrations.js'
import { defaultName } from './tokens.js'

/** Logs where providers are to post, and who gets which event. */
export function reportBoot(
  registration: OpenRegistration,
  handlers: readonly BoundHandler[],
  routes: EndpointRoutes,
): void {
  reportUrls(registration, routes)
  reportHandlers(registration, handlers)
}

function reportUrls({ name, service, logger }: OpenRegistration, routes: EndpointRoutes): void {
  const [path, pathWithAccount] = routes.pathsOf(name)
  if (path === undefined || pathWithAccount === undefined) {
    if (routes.served) logger.warn(`${label(name)}the endpoint is not among the routes of the app`)
    else logger.info(`${label(name)}no endpoint: this app serves no HTTP`)
    return
  }
  for (const { id, title, anyAccount, account } of service.herald.providers) {
    const own = anyAccount ? '<account>' : account
    const url =
      own === undefined ? pathFor(path, { id }) : pathFor(pathWithAccount, { id, account: own })
    logger.info(`${label(name)}POST ${url} (${title})`)
  }
}

function reportHandlers(registration: OpenRegistration, handlers: readonly BoundHandler[]): void {
  const { name, service, logger } = registration
  const { providers } = service.herald
  const mine = handlers
    .filter(({ registrations }) => registrations.includes(registration))
    .map((handler) => ({ ...handler, types: expectedTypes(handler.subscription, providers) }))
  for (const type of eventTypes) {
    const called = mine.filter(({ types }) => types.includes(type)).map((handler) => handler.name)
    if (called.length > 0) logger.info(`${label(name)}${type} → ${called.join(', ')}`)
  }
  if (service.herald.handlers.length > 0) return
  logger.warn(
    `${label(name)}no handler was found: events are verified and then dropped. Classes with handlers must be among the providers or controllers of a module`,
  )
}

function label(name: string): string {
  return name === defaultName ? '' : `[${name}] `
}
