export { inspector, type Inspector, type InspectorPeer } from './inspector.js'
export type { Guard, InspectedDeadLetters, InspectorAction, InspectorOptions } from './options.js'
