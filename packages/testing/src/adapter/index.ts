export { adapterConformance, type AdapterCase } from './conformance.js'
export type { AdapterHost, RunningHost } from './host.js'
