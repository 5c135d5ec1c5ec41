export type { Alarm, AlarmKind } from './alarm.js'
export type { RateLimit, WatchOptions } from './options.js'
export { watch, type Watchman } from './watch.js'
