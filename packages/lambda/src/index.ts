export { mailherald, type Endpoint, type HttpHandler } from './mailherald.js'
export {
  mailheraldRecords,
  type LambdaContext,
  type RecordsHandler,
  type RecordsOptions,
} from './mailherald-records.js'
export type { HttpEvent, HttpEventV1, HttpEventV2, HttpResult } from './http-event.js'
export type { SnsEvent, SnsRecord, SqsBatchResponse, SqsEvent, SqsRecord } from './record-event.js'
