import type { Reply } from '@mailherald/core'
import { isV2, type HttpEvent, type HttpResult } from './http-event.js'

/** A reply in the form that the sender of the event understands. */
export function resultOf(event: HttpEvent, reply: Reply): HttpResult {
  const { status: statusCode, headers } = reply
  if (isV2(event)) {
    const { method } = event.requestContext.http
    return { statusCode, headers: { ...headers }, body: contentOf(reply, method) }
  }
  const rest = { body: contentOf(reply, event.httpMethod), isBase64Encoded: false }
  return event.multiValueHeaders
    ? { statusCode, multiValueHeaders: listsOf(headers), ...rest }
    : { statusCode, headers: { ...headers }, ...rest }
}

function contentOf({ status, body }: Reply, method: string): string {
  return method === 'HEAD' || status === 204 || status === 304 ? '' : body
}

/** A load balancer that sends lists takes nothing else. */
function listsOf(headers: Reply['headers']): Record<string, string[]> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]))
}
