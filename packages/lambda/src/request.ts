import type { DeliveryHeaders } from '@mailherald/core'
import { isV2, type HttpEvent, type HttpEventV1, type HttpEventV2 } from './http-event.js'

/** What the head of a request says, whatever the form of the event. */
export interface RequestHead {
  readonly method: string
  readonly url: string
  readonly headers: DeliveryHeaders
  readonly remoteAddress?: string
}

/** The head of the request that an event holds. */
export function headOf(event: HttpEvent): RequestHead {
  return isV2(event) ? headOfV2(event) : headOfV1(event)
}

function headOfV1(event: HttpEventV1): RequestHead {
  const { httpMethod, multiValueHeaders, requestContext } = event
  const query = queryOf(event)
  const sourceIp = requestContext?.identity?.sourceIp
  return {
    method: httpMethod,
    url: pathOf(requestContext?.path ?? event.path) + (query === '' ? '' : `?${query}`),
    headers: headersOf(multiValueHeaders ?? event.headers ?? {}),
    ...(typeof sourceIp === 'string' && { remoteAddress: sourceIp }),
  }
}

function headOfV2(event: HttpEventV2): RequestHead {
  const { rawPath, rawQueryString = '', cookies = [], headers, requestContext } = event
  const { method, sourceIp } = requestContext.http
  return {
    method,
    url: pathOf(rawPath) + (rawQueryString === '' ? '' : `?${rawQueryString}`),
    headers: headersOf({ ...headers, ...(cookies.length > 0 && { cookie: cookies.join('; ') }) }),
    ...(typeof sourceIp === 'string' && { remoteAddress: sourceIp }),
  }
}

/** An HTTP API decodes the path: a question mark that was part of it must not begin the query. */
function pathOf(path: string): string {
  return path.replaceAll('?', '%3F')
}

/** A REST API keeps the letter case of names: "X-Id" and "x-id" are one header, which came twice. */
function headersOf(given: DeliveryHeaders): DeliveryHeaders {
  const all = Object.create(null) as Record<string, string | readonly string[]>
  for (const [name, value] of Object.entries(given)) {
    const key = name.toLowerCase()
    const values = [...listOf(all[key]), ...listOf(value)]
    const [first] = values
    if (first !== undefined) all[key] = values.length === 1 ? first : values
  }
  return all
}

function listOf(value: string | readonly string[] | null | undefined): readonly string[] {
  return typeof value === 'string' ? [value] : (value ?? [])
}

/** A load balancer passes parameters on as they came. */
function queryOf(event: HttpEventV1): string {
  const encode = event.requestContext?.elb === undefined ? encoded : (text: string) => text
  const parameters: DeliveryHeaders =
    event.multiValueQueryStringParameters ?? event.queryStringParameters ?? {}
  return Object.entries(parameters)
    .flatMap(([name, value]) => listOf(value).map((each) => `${encode(name)}=${encode(each)}`))
    .join('&')
}

const allowedInQuery = /%(?:24|2C|2F|3A|3F|40)/g

/** API Gateway has decoded it. What a query may hold stays as it is: so it is in the URLs that people write. */
function encoded(text: string): string {
  return encodeURIComponent(wellFormed(text)).replaceAll(allowedInQuery, decodeURIComponent)
}

/** Half a surrogate pair is what `encodeURIComponent` throws on. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString()
}
