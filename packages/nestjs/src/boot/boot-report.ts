import type { EndpointRoutes } from '../endpoint/endpoint-routes.js'
import type { GlobalGuards } from '../endpoint/global-guards.js'
import { pathFor } from '../endpoint/marked-path.js'
import type { BoundHandler } from '../handlers/handler-binder.js'
import { handlerLines } from './handler-lines.js'
import type { OpenRegistration } from '../registrations/registrations.js'

/** What is known of an app when it has booted. */
export interface BootedApp {
  readonly handlers: readonly BoundHandler[]
  readonly routes: EndpointRoutes
  readonly guards: GlobalGuards
}

/** Logs where providers are to send, what may keep them out, and which handlers get which event. */
export function reportBoot(
  registration: OpenRegistration,
  { handlers, routes, guards }: BootedApp,
): void {
  reportUrls(registration, routes)
  if (routes.served) reportGuards(registration, guards.names())
  reportHandlers(registration, handlers)
}

function reportUrls(registration: OpenRegistration, routes: EndpointRoutes): void {
  const { name, label, service, logger } = registration
  const [path, pathWithAccount] = routes.pathsOf(name)
  if (path === undefined || pathWithAccount === undefined) {
    if (routes.served) logger.warn(`${label}the endpoint is not among the routes of the app`)
    else logger.info(`${label}no endpoint: this app serves no HTTP`)
    return
  }
  for (const { id, title, anyAccount, account } of service.herald.providers) {
    const own = anyAccount ? '<account>' : account
    const url =
      own === undefined ? pathFor(path, { id }) : pathFor(pathWithAccount, { id, account: own })
    logger.info(`${label}POST ${url} (${title})`)
  }
}

function reportGuards(
  { label, logger, isDecorated }: OpenRegistration,
  guards: readonly string[],
): void {
  if (isDecorated || guards.length === 0) return
  logger.warn(
    `${label}global guards run before the endpoint: ${guards.join(', ')}. One that refuses a provider answers it with 403, 401 or 429, ` +
      'and no handler is called. Let them pass webhooks: decorate: [Public()], [SkipThrottle()] or whatever they look for, ' +
      'in the options of MailheraldModule. Where they let webhooks pass as they are, say so: decorate: []',
  )
}

function reportHandlers(registration: OpenRegistration, handlers: readonly BoundHandler[]): void {
  const { label, service, logger } = registration
  const mine = handlers.filter(({ registrations }) => registrations.includes(registration))
  for (const line of handlerLines(mine, service.herald.providers)) {
    logger.info(label + line)
  }
  if (service.herald.handlers.length > 0) return
  logger.warn(
    `${label}no handler was found: events are verified and then dropped. Classes with handlers must be among the providers or controllers of a module`,
  )
}
