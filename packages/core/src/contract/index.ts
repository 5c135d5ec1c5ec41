export {
  fromCloudEvent,
  toCloudEvent,
  type CloudEventOptions,
  type MailheraldCloudEvent,
} from './cloud-event.js'
export { fromJson, toJson, type InJson, type JsonEvent } from './json.js'
export { contractVersion, schemaId } from './version.js'
