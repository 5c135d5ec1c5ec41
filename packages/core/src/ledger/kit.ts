export { everything } from './suppression-change.js'
export {
  domainOf,
  outcomeOf,
  ratesOf,
  recipientOf,
  sentMessageIdOf,
  type Outcome,
} from './facts.js'
export { harmlessHeaders } from '../observe/hidden-secrets.js'
export { mappingVersion } from './mapping-version.js'
export { boundedLimit } from './limit.js'
export { messageStatuses, statusOf } from '../events/next-status.js'
export { encodeJob } from '../queue/job-codec.js'
