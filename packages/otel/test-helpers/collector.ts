import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A value as OTLP writes it in JSON. */
type Value = Readonly<Record<string, string | number | boolean>>

interface Keyed {
  readonly key: string
  readonly value: Value
}

/** A span as it arrived. */
export interface ArrivedSpan {
  readonly name: string
  readonly kind: number
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly links?: readonly { readonly traceId: string; readonly spanId: string }[]
  readonly status: { readonly code: number }
  readonly attributes: Readonly<Record<string, string | number | boolean>>
}

type WireSpan = Omit<ArrivedSpan, 'attributes'> & { readonly attributes: readonly Keyed[] }

interface Traces {
  readonly resourceSpans: readonly {
    readonly scopeSpans: readonly { readonly spans: readonly WireSpan[] }[]
  }[]
}

interface MetricsMessage {
  readonly resourceMetrics: readonly {
    readonly scopeMetrics: readonly {
      readonly metrics: readonly { readonly name: string; readonly unit: string }[]
    }[]
  }[]
}

/** What receives OTLP over HTTP, as a collector does. */
export interface Collector {
  readonly url: string
  readonly spans: readonly ArrivedSpan[]
  /** Units by name. */
  readonly metrics: ReadonlyMap<string, string>
  close(): Promise<void>
}

export async function collector(): Promise<Collector> {
  const spans: ArrivedSpan[] = []
  const metrics = new Map<string, string>()
  const server = createServer(async (request, response) => {
    const body = JSON.parse(Buffer.concat(await request.toArray()).toString()) as unknown
    if (request.url === '/v1/traces') spans.push(...spansOf(body as Traces))
    else for (const [name, unit] of metricsOf(body as MetricsMessage)) metrics.set(name, unit)
    response.setHeader('content-type', 'application/json').end('{}')
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    spans,
    metrics,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function spansOf({ resourceSpans }: Traces): ArrivedSpan[] {
  return resourceSpans
    .flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans))
    .map((span) => ({
      ...span,
      attributes: Object.fromEntries(
        span.attributes.map(({ key, value }) => [key, Object.values(value)[0] ?? '']),
      ),
    }))
}

function metricsOf({ resourceMetrics }: MetricsMessage): [string, string][] {
  return resourceMetrics
    .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap(({ metrics }) => metrics))
    .map(({ name, unit }) => [name, unit])
}
