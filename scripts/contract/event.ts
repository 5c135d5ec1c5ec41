import type { HeraldEvent } from '../../packages/core/src/events/event-map.js'

/** Any event, without type parameters: the generator starts from no generic type. */
export type AnyEvent = HeraldEvent
