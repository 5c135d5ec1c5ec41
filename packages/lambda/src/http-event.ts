/** One value by name: of several, the last. */
export type Values = Readonly<Record<string, string | undefined>>

/** All values by name. */
export type ValueLists = Readonly<Record<string, readonly string[] | undefined>>

/**
 * A request, as an API Gateway (a REST API, or payload format 1.0) and an Application Load Balancer hand it over: what is
 * needed of it.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html
 */
export interface HttpEventV1 {
  readonly httpMethod: string
  readonly path: string
  readonly headers?: Values | null | undefined
  readonly multiValueHeaders?: ValueLists | null | undefined
  readonly queryStringParameters?: Values | null | undefined
  readonly multiValueQueryStringParameters?: ValueLists | null | undefined
  readonly body?: string | null | undefined
  readonly isBase64Encoded?: boolean | undefined
  readonly requestContext: {
    /** With the stage, which `path` lacks. */
    readonly path?: string | undefined
    readonly identity?: { readonly sourceIp?: string | null | undefined } | undefined
    /** Only a load balancer has it. */
    readonly elb?: object | undefined
  }
}

/**
 * A request, as an API Gateway (an HTTP API, payload format 2.0) and a function URL hand it over: what is needed of it.
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 * @see https://docs.aws.amazon.com/lambda/latest/dg/urls-invocation.html
 */
export interface HttpEventV2 {
  readonly rawPath: string
  readonly rawQueryString?: string | undefined
  readonly headers?: Values | undefined
  readonly cookies?: readonly string[] | undefined
  readonly body?: string | null | undefined
  readonly isBase64Encoded?: boolean | undefined
  readonly requestContext: {
    readonly http: { readonly method: string; readonly sourceIp?: string | undefined }
  }
}

/** A request that reached a Lambda function. */
export type HttpEvent = HttpEventV1 | HttpEventV2

/** The answer, in the form that the sender of the event understands. */
export interface HttpResult {
  statusCode: number
  headers?: Record<string, string>
  /** Instead of `headers`, where the event has these. */
  multiValueHeaders?: Record<string, string[]>
  body: string
  /** Not in an answer to an event of format 2.0. */
  isBase64Encoded?: boolean
}

/** Whether an event is a request at all. */
export function isHttpEvent(event: unknown): event is HttpEvent {
  const { httpMethod, path, rawPath, requestContext } = fieldsOf(event)
  if (typeof httpMethod === 'string') return typeof path === 'string'
  return (
    typeof rawPath === 'string' &&
    typeof fieldsOf(fieldsOf(requestContext)['http'])['method'] === 'string'
  )
}

/** Whether a request is of format 2.0. */
export function isV2(event: HttpEvent): event is HttpEventV2 {
  return 'rawPath' in event
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
