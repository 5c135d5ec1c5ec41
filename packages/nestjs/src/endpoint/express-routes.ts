import type { IncomingMessage, ServerResponse } from 'node:http'
import { routeOf, type Route } from '@mailherald/core/node'
import { bodyIsHidden, hideBody } from './hidden-body.js'
import { hasAccount, registrationOf } from './marked-path.js'
import type { RefusedDelivery } from './refused-deliveries.js'

/** Whether a registration has a provider (with that account). */
export type IsConfigured = (registration: string, route: Route) => boolean

/** What a watched app asks, and tells. */
interface Watcher {
  readonly isConfigured: IsConfigured
  onRefused(delivery: RefusedDelivery): void
}

/** What is used of an Express app. */
export interface ExpressApp {
  use(middleware: (req: ExpressRequest, res: ServerResponse, next: () => void) => void): unknown
  readonly router?: { readonly stack: readonly ExpressLayer[] }
}

interface ExpressRequest extends IncomingMessage {
  /** Relative to where the app is mounted. */
  readonly path: string
}

interface ExpressLayer {
  readonly route?: { readonly path: unknown }
  /** Truthy where the path matches; what it is depends on the version. */
  match(path: string): unknown
}

interface EndpointLayer {
  readonly layer: ExpressLayer
  readonly registration: string
}

/**
 * Keeps the body parsers of an Express app off the deliveries of configured providers: whether a request is one is
 * asked of the routes that Nest has registered. Other requests pass untouched.
 *
 * @returns tells the paths of a registration's routes
 */
export function watchExpress(
  app: ExpressApp,
  { isConfigured, onRefused }: Watcher,
): (registration: string) => string[] {
  let found: readonly EndpointLayer[] = []
  function endpointLayers(): readonly EndpointLayer[] {
    if (found.length === 0) found = findLayers(app)
    return found
  }

  app.use(function mailheraldBodyGuard(req, res, next) {
    const delivery = firstOf(endpointLayers(), (layer) => routeIn(layer, req.path, isConfigured))
    if (delivery !== undefined) {
      // These two tell every parser for Express (body-parser, multer …) whether there is a body.
      hideBody(req, 'content-length', 'transfer-encoding')
      // The endpoint shows them again: who answers while they are hidden has kept the delivery from it.
      res.once('finish', () => {
        if (!bodyIsHidden(req)) return
        onRefused({ ...delivery, method: req.method ?? '', status: res.statusCode })
      })
    }
    next()
  })
  return (wanted) =>
    endpointLayers()
      .filter(({ registration }) => registration === wanted)
      .map(({ layer }) => String(layer.route?.path))
}

function findLayers(app: ExpressApp): EndpointLayer[] {
  return (app.router?.stack ?? []).flatMap((layer) => {
    const registration = registrationOf(layer.route?.path)
    return registration === undefined ? [] : [{ layer, registration }]
  })
}

/** The provider, and the account where the route has one, are the last segments of a path that matches. */
function routeIn(
  { layer, registration }: EndpointLayer,
  path: string,
  isConfigured: IsConfigured,
): Pick<RefusedDelivery, 'registration' | 'route'> | undefined {
  if (!matches(layer, path)) return undefined
  const segments = path.split('/').filter((segment) => segment !== '')
  const route = routeOf(`/${segments.slice(hasAccount(layer.route?.path) ? -2 : -1).join('/')}`)
  return route && isConfigured(registration, route) ? { registration, route } : undefined
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}

/** A path that does not decode is for the router to complain about. */
function matches(layer: ExpressLayer, path: string): boolean {
  try {
    return Boolean(layer.match(path))
  } catch {
    return false
  }
}
