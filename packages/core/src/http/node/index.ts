/**
 * For adapters, on Node's http and elsewhere: a request in, an answer out. Everything between is the herald's.
 *
 * @module
 */
export type {
  BodyLimits,
  Delivery,
  DeliveryHeaders,
  IncomingDelivery,
  Receiver,
  Reply,
} from '../../delivery.js'
export { assertHerald } from '../assert-herald.js'
export { routeIn, routeOf, type Route } from '../route.js'
export { wholeBody } from '../whole-body.js'
export { sendReply } from './send-reply.js'
export { toDelivery, type NodeRoute } from './to-delivery.js'
