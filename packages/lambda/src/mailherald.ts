import type { Herald, IncomingDelivery } from '@mailherald/core'
import { assertHerald, routeIn, wholeBody, type Receiver } from '@mailherald/core/node'
import { isHttpEvent, type HttpEvent, type HttpResult } from './http-event.js'
import { headOf } from './request.js'
import { resultOf } from './result.js'

/** The one provider (and account) whose webhook requests reach the function. */
export interface Endpoint {
  readonly provider: string
  readonly account?: string
}

/** What Lambda calls with a request. */
export type HttpHandler = (event: HttpEvent) => Promise<HttpResult>

/**
 * A Lambda handler that receives the webhook requests of email providers: through an API Gateway (REST API or HTTP API,
 * payload format 1.0 or 2.0), a function URL or an Application Load Balancer. The last one or two segments of the path name
 * the provider and the account, or, with an `endpoint`, every request is of that one provider.
 *
 * The handler rejects with a `TypeError` for an event that is no request, and for nothing else.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID` when `herald` is not a herald.
 * @example
 * ```ts
 * import { mailherald } from '@mailherald/lambda'
 *
 * export const handler = mailherald(herald)
 * export const bounces = mailherald(herald, { provider: 'tencent-ses' })
 * ```
 */
export function mailherald(
  herald: Receiver & Pick<Herald, 'providers'>,
  endpoint?: Endpoint,
): HttpHandler {
  assertHerald(herald)
  return async function receiveWebhook(event) {
    if (!isHttpEvent(event)) throw notARequest()
    const head = headOf(event)
    const route = endpoint ?? routeIn(head.url, herald.providers)
    return resultOf(event, await herald.receive({ ...head, ...route, body: bodyOf(event, head) }))
  }
}

function bodyOf(
  { body, isBase64Encoded }: HttpEvent,
  { headers }: Pick<IncomingDelivery, 'headers'>,
): IncomingDelivery['body'] {
  const encoding = isBase64Encoded === true ? 'base64' : 'utf8'
  return (limits) => wholeBody(Buffer.from(body ?? '', encoding), headers, limits)
}

function notARequest(): TypeError {
  return new TypeError(
    'mailherald(herald) takes HTTP requests: events of API Gateway (REST API or HTTP API, payload format 1.0 or 2.0), ' +
      'of function URLs and of Application Load Balancers. For SQS and SNS there is mailheraldRecords(herald, …).',
  )
}
