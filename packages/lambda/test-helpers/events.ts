import type { HttpEvent } from '@mailherald/lambda'

/** What stands before the function. The stage of the API Gateways is named "prod". */
export type Shape =
  | 'REST API'
  | 'HTTP API'
  | 'function URL'
  | 'ALB'
  | 'ALB with multi-value headers'

/** A request that has arrived in full. */
export interface Arrived {
  readonly method: string
  readonly url: string
  /** Names as they were sent. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: Buffer
  readonly peer: string
}

type Pairs = Arrived['headers']

/** The event that each of them makes of a request. */
export function eventOf(shape: Shape, request: Arrived): HttpEvent {
  if (shape === 'REST API') return restApi(request)
  if (shape === 'HTTP API') return formatTwo(request, { routeKey: 'ANY /{proxy+}', stage: 'prod' })
  if (shape === 'function URL') return formatTwo(request, { stage: '$default' })
  return loadBalancer(request, shape !== 'ALB')
}

/** With `binaryMediaTypes: ['*' + '/*']`: every body is in base64. It is called at its own address, where the stage is in the path. */
function restApi({ method, url, headers, body, peer }: Arrived): HttpEvent {
  const [path, query] = split(url)
  const parameters = decodedParameters(query)
  return {
    resource: '/{proxy+}',
    path,
    httpMethod: method,
    headers: lastOf(headers),
    multiValueHeaders: listsOf(headers),
    queryStringParameters: orNull(lastOf(parameters)),
    multiValueQueryStringParameters: orNull(listsOf(parameters)),
    pathParameters: { proxy: path.slice(1) },
    stageVariables: null,
    requestContext: {
      resourcePath: '/{proxy+}',
      httpMethod: method,
      path,
      stage: 'prod',
      protocol: 'HTTP/1.1',
      identity: { sourceIp: peer, userAgent: null },
    },
    body: body.length === 0 ? null : body.toString('base64'),
    isBase64Encoded: body.length > 0,
  } as HttpEvent
}

interface FormatTwo {
  readonly stage: string
  readonly routeKey?: string
}

function formatTwo(
  { method, url, headers, body, peer }: Arrived,
  { stage, routeKey = '$default' }: FormatTwo,
): HttpEvent {
  const [path, query] = split(url)
  // Only an HTTP API decodes the path.
  const rawPath = stage === '$default' ? path : decodeURIComponent(path)
  const lower = headers.map(([name, value]) => [name.toLowerCase(), value] as const)
  const cookies = lower.filter(([name]) => name === 'cookie').map(([, value]) => value)
  const parameters = decodedParameters(query)
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString: query,
    ...(cookies.length > 0 && { cookies: cookies.flatMap((each) => each.split('; ')) }),
    headers: joined(lower.filter(([name]) => name !== 'cookie')),
    ...(parameters.length > 0 && { queryStringParameters: joined(parameters) }),
    requestContext: {
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: peer, userAgent: 'test' },
      stage,
      routeKey,
    },
    ...(body.length > 0 && { body: textOrBase64(headers, body) }),
    isBase64Encoded: body.length > 0 && !isText(headers),
  } as HttpEvent
}

/** Parameters are not decoded. One that came several times: the last. */
function loadBalancer({ method, url, headers, body }: Arrived, lists: boolean): HttpEvent {
  const [path, query] = split(url)
  const lower = headers.map(([name, value]) => [name.toLowerCase(), value] as const)
  const parameters = rawParameters(query)
  return {
    requestContext: {
      elb: {
        targetGroupArn:
          'arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/hooks/0123456789abcdef',
      },
    },
    httpMethod: method,
    path,
    ...(lists
      ? {
          multiValueQueryStringParameters: listsOf(parameters),
          multiValueHeaders: listsOf(lower),
        }
      : { queryStringParameters: lastOf(parameters), headers: lastOf(lower) }),
    body: textOrBase64(headers, body),
    isBase64Encoded: !isText(headers),
  }
}

function textOrBase64(headers: Pairs, body: Buffer): string {
  return body.toString(isText(headers) ? 'utf8' : 'base64')
}

/** What is passed on as text: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html */
function isText(headers: Pairs): boolean {
  const last = lastOf(headers.map(([name, value]) => [name.toLowerCase(), value] as const))
  return (
    last['content-encoding'] === undefined &&
    /^(?:text\/|application\/(?:json|javascript|xml))/i.test(last['content-type'] ?? '')
  )
}

function split(url: string): [path: string, query: string] {
  const at = url.indexOf('?')
  return at === -1 ? [url, ''] : [url.slice(0, at), url.slice(at + 1)]
}

function rawParameters(query: string): Pairs {
  if (query === '') return []
  return query.split('&').map((each) => {
    const at = each.indexOf('=')
    return at === -1 ? [each, ''] : [each.slice(0, at), each.slice(at + 1)]
  })
}

function decodedParameters(query: string): Pairs {
  return [...new URLSearchParams(query)]
}

function lastOf(pairs: Pairs): Record<string, string> {
  return Object.fromEntries(pairs)
}

function listsOf(pairs: Pairs): Record<string, string[]> {
  const lists: Record<string, string[]> = {}
  for (const [name, value] of pairs) lists[name] = [...(lists[name] ?? []), value]
  return lists
}

function joined(pairs: Pairs): Record<string, string> {
  const lists = Object.entries(listsOf(pairs))
  return Object.fromEntries(lists.map(([name, values]) => [name, values.join(',')]))
}

function orNull<T extends object>(value: T): T | null {
  return Object.keys(value).length === 0 ? null : value
}
