import type { IncomingMessage } from 'node:http'
import { blankBody, showBody } from './hidden-body.js'
import { providerParam, registrationOf } from './marked-path.js'
import type { RefusedDelivery } from './refused-deliveries.js'

/** What is used of a Fastify instance. */
export interface FastifyApp {
  readonly initialConfig: RouterOptions & { readonly routerOptions?: RouterOptions }
  addHook(name: 'onRoute', hook: (route: FastifyRoute) => void): unknown
  route(route: FastifyRoute): unknown
}

interface RouterOptions {
  readonly ignoreTrailingSlash?: boolean
}

interface FastifyRoute {
  readonly url: string
  readonly path: string
  preParsing?: PreParsing | PreParsing[]
  preValidation?: PreValidation | PreValidation[]
  onSend?: OnSend | OnSend[]
}

interface FastifyRequest {
  readonly raw: IncomingMessage
  readonly params: Readonly<Record<string, string | undefined>>
}

interface FastifyReply {
  readonly statusCode: number
}

type PreParsing = (
  ...hook: [request: FastifyRequest, reply: unknown, payload: unknown, done: () => void]
) => void
type PreValidation = (request: FastifyRequest, reply: unknown, done: () => void) => void
type OnSend = (
  ...hook: [request: FastifyRequest, reply: FastifyReply, payload: unknown, done: () => void]
) => void
type OnRefused = (delivery: RefusedDelivery) => void

/**
 * Keeps the content type parsers of a Fastify app, and its body limit, off the endpoint's routes. Other routes
 * are not touched.
 *
 * @returns tells the paths of a registration's routes
 */
export function watchFastify(
  app: FastifyApp,
  onRefused: OnRefused,
): (registration: string) => string[] {
  const found: { readonly registration: string; readonly url: string }[] = []
  app.addHook('onRoute', (route) => {
    const registration = registrationOf(route.url)
    if (registration === undefined) return
    found.push({ registration, url: route.url })
    route.preParsing = [...listOf(route.preParsing), hide]
    route.preValidation = [show, ...listOf(route.preValidation)]
    route.onSend = [...listOf(route.onSend), tell(registration, onRefused)]
    addTwin(app, route)
  })
  return (wanted) =>
    found.filter(({ registration }) => registration === wanted).map(({ url }) => url)
}

/** The same route with a slash at its end: Express serves it without being asked, and providers are given either. */
function addTwin(app: FastifyApp, route: FastifyRoute): void {
  const { ignoreTrailingSlash, routerOptions } = app.initialConfig
  if (ignoreTrailingSlash || routerOptions?.ignoreTrailingSlash) return
  const url = `${route.url}/`
  app.route({ ...route, url, path: url })
}

/** Without these three Fastify takes a request for one without body, and looks for no parser. */
const hide: PreParsing = (...[{ raw }, , , done]) => {
  blankBody(raw, 'content-type', 'content-length', 'transfer-encoding')
  done()
}

const show: PreValidation = ({ raw }, _reply, done) => {
  showBody(raw)
  done()
}

/** The endpoint writes its answers itself: what Fastify sends, someone else has answered. */
function tell(registration: string, onRefused: OnRefused): OnSend {
  const name = providerParam(registration)
  return (...[{ raw, params }, { statusCode: status }, , done]) => {
    const { [name]: provider = '', account } = params
    const route = account === undefined ? { provider } : { provider, account }
    onRefused({ registration, route, method: raw.method ?? '', status })
    done()
  }
}

function listOf<T>(hooks: T | T[] | undefined): T[] {
  if (hooks === undefined) return []
  return Array.isArray(hooks) ? hooks : [hooks]
}
