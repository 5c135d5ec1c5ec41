// Metrics of OpenTelemetry as Prometheus and the Collector name them, with the time of each collection.
import { DataPointType } from '@opentelemetry/sdk-metrics'

/** Text in the format of OpenMetrics. */
export function openMetrics() {
  const families = new Map()
  return {
    add({ scopeMetrics }, seconds) {
      for (const metric of scopeMetrics.flatMap(({ metrics }) => metrics)) {
        const name = nameOf(metric)
        const lines = metric.dataPoints.flatMap((point) => linesOf(name, metric, point))
        const before = families.get(name) ?? [`# TYPE ${name} ${kinds[metric.dataPointType]}`]
        families.set(name, [...before, ...lines.map((line) => `${line} ${seconds}`)])
      }
    },
    text: () => [...families.values()].flat().concat('# EOF\n').join('\n'),
  }
}

const kinds = {
  [DataPointType.HISTOGRAM]: 'histogram',
  [DataPointType.SUM]: 'counter',
  [DataPointType.GAUGE]: 'gauge',
}

function nameOf({ descriptor }) {
  const unit = descriptor.unit === 's' ? '_seconds' : ''
  return descriptor.name.replaceAll('.', '_') + unit
}

function linesOf(name, { dataPointType }, { attributes, value }) {
  if (dataPointType === DataPointType.HISTOGRAM) return histogram(name, attributes, value)
  const total = dataPointType === DataPointType.SUM ? '_total' : ''
  return [`${name}${total}${labels(attributes)} ${value}`]
}

function histogram(name, attributes, { buckets, count, sum }) {
  let below = 0
  const bounds = [...buckets.boundaries, '+Inf'].map((le, at) => {
    below += buckets.counts[at]
    return `${name}_bucket${labels({ ...attributes, le: String(le) })} ${below}`
  })
  const whole = labels(attributes)
  return [...bounds, `${name}_sum${whole} ${sum}`, `${name}_count${whole} ${count}`]
}

function labels(attributes) {
  const pairs = Object.entries(attributes).map(
    ([name, value]) => `${name.replaceAll('.', '_')}=${JSON.stringify(String(value))}`,
  )
  return pairs.length === 0 ? '' : `{${pairs.join()}}`
}
