/**
 * For Express, Nest without its module, Fastify and servers of Node's http.
 *
 * @module
 */
export { inspectorMiddleware, type InspectorMiddleware } from './middleware.js'
