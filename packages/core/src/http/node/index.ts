/**
 * For adapters on Node's http: a request in, an answer out. Everything between is the herald's.
 *
 * @module
 */
export type { BodyLimits, Delivery, IncomingDelivery, Receiver, Reply } from '../../delivery.js'
export { routeOf, type Route } from '../route.js'
export { sendReply } from './send-reply.js'
export { toDelivery, type NodeRoute } from './to-delivery.js'
