import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { beforeAll, describe, expect, it } from 'vitest'
import { seriesInPrometheus, usedIn } from '../test-helpers/prometheus.js'

interface Panel {
  readonly id: number
  readonly type: string
  readonly title: string
  readonly gridPos: {
    readonly x: number
    readonly y: number
    readonly w: number
    readonly h: number
  }
  readonly datasource?: unknown
  readonly targets?: readonly { readonly refId: string; readonly expr: string }[]
}

interface Dashboard {
  readonly uid: string
  readonly title: string
  readonly schemaVersion: number
  readonly panels: readonly Panel[]
  readonly templating: { readonly list: readonly { readonly name: string }[] }
}

interface Rule {
  readonly alert: string
  readonly expr: string
  readonly for?: string
  readonly labels: Readonly<Record<string, string>>
  readonly annotations: Readonly<Record<string, string>>
}

function read(file: string): string {
  return readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')
}

const dashboard = JSON.parse(read('grafana/mailherald.json')) as Dashboard
const { groups } = parse(read('prometheus/mailherald.rules.yml')) as {
  groups: readonly { readonly name: string; readonly rules: readonly Rule[] }[]
}
const panels = dashboard.panels.filter(({ type }) => type !== 'row')
const rules = groups.flatMap((group) => group.rules)
const queries = panels.flatMap(({ title, targets = [] }) =>
  targets.map(({ refId, expr }) => [`panel "${title}" ${refId}`, withoutVariables(expr)] as const),
)
const alerts = rules.map(({ alert, expr }) => [`alert ${alert}`, expr] as const)

function withoutVariables(query: string): string {
  return query.replace(/\$__(rate_interval|range)/g, '5m')
}

let series: ReadonlyMap<string, ReadonlySet<string>>
beforeAll(async () => void (series = await seriesInPrometheus()))

describe('every query is one of Prometheus, of metrics and labels that there are', () => {
  it.each([...queries, ...alerts])('%s', (_, query) => {
    const { metrics, labels } = usedIn(query)
    expect(metrics.length).toBeGreaterThan(0)
    expect(metrics.filter((name) => !series.has(name))).toEqual([])
    const known = new Set(metrics.flatMap((name) => [...(series.get(name) ?? [])]))
    expect(labels.filter((label) => !known.has(label))).toEqual([])
  })

  it('and a query that is none is noticed', () => {
    expect(() => usedIn('sum by (le (mailherald_events_total)')).toThrow('not PromQL')
  })
})

describe('the dashboard', () => {
  it('has what Grafana imports', () => {
    expect(dashboard).toMatchObject({ uid: 'mailherald', title: 'Mailherald', schemaVersion: 39 })
    expect(dashboard).not.toHaveProperty('id')
    expect(dashboard.templating.list.map(({ name }) => name)).toEqual(['datasource', 'provider'])
  })

  it('has panels with a title, a query and the data source that was chosen', () => {
    const ids = dashboard.panels.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const panel of panels) {
      expect(panel.title).not.toBe('')
      expect(panel.targets?.length).toBeGreaterThan(0)
      expect(panel.datasource).toEqual({ type: 'prometheus', uid: '${datasource}' })
    }
  })

  it('has panels that lie beside each other', () => {
    const cells = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, at) => `${x + (at % w)},${y + Math.floor(at / w)}`),
    )
    expect(new Set(cells).size).toBe(cells.length)
    expect(Math.max(...dashboard.panels.map(({ gridPos: { x, w } }) => x + w))).toBe(24)
  })

  it('shows every metric', () => {
    const shown = queries.flatMap(([, query]) => usedIn(query).metrics)
    const all = [...series.keys()].map((name) => name.replace(/_(bucket|sum|count)$/, ''))
    const missing = all.filter((name) => !shown.some((each) => each.startsWith(name)))
    expect(missing).toEqual([])
  })
})

describe('the alert rules', () => {
  it('have a name, a severity, and say what happened and what to do', () => {
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length)
    for (const { alert, labels, annotations, for: wait = '1m' } of rules) {
      expect(alert).toMatch(/^Mailherald[A-Z]\w+$/)
      expect(labels['severity']).toMatch(/^(critical|warning)$/)
      expect(annotations).toEqual({
        summary: expect.stringMatching(/\.$/),
        description: expect.stringMatching(/\.$/),
      })
      expect(wait).toMatch(/^\d+m$/)
    }
  })

  it('name in their texts only labels that their query keeps', () => {
    for (const { expr, annotations } of rules) {
      const named = Object.values(annotations).flatMap((text) => [
        ...text.matchAll(/\$labels\.(\w+)/g),
      ])
      const { labels } = usedIn(expr)
      expect(
        named.map(([, label]) => label).filter((label) => !labels.includes(label ?? '')),
      ).toEqual([])
    }
  })
})
