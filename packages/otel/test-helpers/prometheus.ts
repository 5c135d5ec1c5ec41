import { parser } from '@prometheus-io/lezer-promql'
import { DataPointType, type MetricData } from '@opentelemetry/sdk-metrics'
import { everything, measured } from './measured.js'

/** The series that Prometheus has of everything: each with its labels. */
export async function seriesInPrometheus(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { observer, collect, close } = measured({ queue: () => ({ waiting: 1, oldestMs: 1 }) })
  for (const moment of everything) observer.moment?.(moment)
  const metrics = await collect()
  await close()
  return new Map(
    metrics.flatMap((metric) => namesOf(metric).map((name) => [name, labelsOf(metric)])),
  )
}

/** As Prometheus and the Collector translate names: dots, units and kinds. */
function namesOf({ descriptor, dataPointType }: MetricData): string[] {
  const unit = descriptor.unit === 's' ? '_seconds' : ''
  const name = descriptor.name.replaceAll('.', '_') + unit
  if (dataPointType === DataPointType.HISTOGRAM) {
    return ['bucket', 'sum', 'count'].map((part) => `${name}_${part}`)
  }
  return [dataPointType === DataPointType.SUM ? `${name}_total` : name]
}

function labelsOf({ dataPoints }: MetricData): ReadonlySet<string> {
  const names = dataPoints.flatMap(({ attributes }) => Object.keys(attributes))
  return new Set([...names.map((name) => name.replaceAll('.', '_')), 'le'])
}

/** What is used in a query. */
export interface Used {
  readonly metrics: readonly string[]
  readonly labels: readonly string[]
}

/** Reads a query by the grammar of Prometheus. @throws where it is none */
export function usedIn(query: string): Used {
  const metrics: string[] = []
  const labels: string[] = []
  parser.parse(query).iterate({
    enter({ name, from, to, type }) {
      const text = query.slice(from, to)
      if (type.isError) throw new Error(`not PromQL at ${from}: ${query}`)
      if (name === 'Identifier') metrics.push(text)
      if (name === 'LabelName') labels.push(text)
    },
  })
  return { metrics, labels }
}
