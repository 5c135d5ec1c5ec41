export { otel } from './otel.js'
export type { OtelOptions, QueueState } from './options.js'
