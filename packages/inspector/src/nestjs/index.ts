/**
 * For NestJS, on Express and on Fastify.
 *
 * @module
 */
export {
  InspectorModule,
  type InspectorModuleAsyncOptions,
  type InspectorModuleOptions,
  type InspectorPath,
} from './inspector.module.js'
export { getInspectorToken } from './tokens.js'
