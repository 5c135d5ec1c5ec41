import type { Reply } from '@mailherald/core'
import { isV2, type HttpEvent, type HttpResult } from './http-event.js'

/** A reply in the form that the sender of the event understands. */
export function resultOf(event: HttpEvent, { status, headers, body }: Reply): HttpResult {
  if (isV2(event)) return { statusCode: status, headers: { ...headers }, body }
  return event.multiValueHeaders
    ? { statusCode: status, multiValueHeaders: listsOf(headers), body, isBase64Encoded: false }
    : { statusCode: status, headers: { ...headers }, body, isBase64Encoded: false }
}

/** A load balancer that sends lists takes nothing else. */
function listsOf(headers: Reply['headers']): Record<string, string[]> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]))
}
