import { eventTypes, type EventType } from '@mailherald/core'
import type { EndpointRoutes } from './endpoint/endpoint-routes.js'
import { pathFor } from './endpoint/marked-path.js'
import type { BoundHandler } from './handlers/handler-binder.js'
import { eventTypesOf } from './handlers/event-types-of.js'
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
  for (const provider of service.herald.providers) {
    const url = pathFor(provider.account === undefined ? path : pathWithAccount, provider)
    logger.info(`${label(name)}POST ${url} (${provider.title})`)
  }
}

function reportHandlers(registration: OpenRegistration, handlers: readonly BoundHandler[]): void {
  const { name, service, logger } = registration
  const mine = handlers.filter(({ registrations }) => registrations.includes(registration))
  for (const type of eventTypes) {
    const called = namesFor(type, mine)
    if (called.length > 0) logger.info(`${label(name)}${type} → ${called.join(', ')}`)
  }
  if (service.herald.handlers.length > 0) return
  logger.warn(
    `${label(name)}no handler was found: events are verified and then dropped. Classes with handlers must be among the providers or controllers of a module`,
  )
}

function namesFor(type: EventType, handlers: readonly BoundHandler[]): string[] {
  return handlers
    .filter(({ subscription }) => eventTypesOf(subscription).includes(type))
    .map(({ name }) => name)
}

function label(name: string): string {
  return name === defaultName ? '' : `[${name}] `
}
