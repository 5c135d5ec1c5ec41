// Draws docs/pictures/telemetry.png: the panels of the dashboard, where its JSON puts them, with what Prometheus answers to their queries.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startBrowser } from '../../../../scripts/docs-site/check/chromium.mjs'
import { withPalette } from '../../../../scripts/docs-site/check/palette.mjs'
import { prometheusWith } from './prometheus.mjs'
import { sixHours } from './traffic.mjs'

const at = (path) => fileURLToPath(new URL(path, import.meta.url))
const { panels } = JSON.parse(readFileSync(at('../../grafana/mailherald.json'), 'utf8'))
const step = 60

const { text, from, to } = await sixHours()
const prometheus = await prometheusWith(text)
const filled = []
for (const panel of panels) filled.push({ ...panel, series: await seriesOf(panel) })
prometheus.stop()
await picture(filled)

async function seriesOf({ targets = [] }) {
  const all = []
  for (const { expr, legendFormat = '' } of targets) {
    const query = expr
      .replaceAll('$provider', '.*')
      .replaceAll('$__rate_interval', `${4 * step}s`)
      .replaceAll('$__range', `${to - from}s`)
    const found = await prometheus.ask(query, { start: from, end: to, step })
    all.push(
      ...found.map(({ metric, values }) => ({ name: named(legendFormat, metric), metric, values })),
    )
  }
  return all
}

function named(format, metric) {
  return format.replaceAll(/\{\{(\w+)\}\}/g, (_, label) => metric[label] ?? '')
}

async function picture(all) {
  const uplot = (file) => at(`../../../inspector/node_modules/uplot/dist/${file}`)
  const browser = await startBrowser()
  const page = await browser.newPage({ viewport: { width: 1280, height: 1480 } })
  await page.setContent('<main></main>')
  await page.addStyleTag({ path: uplot('uPlot.min.css') })
  await page.addStyleTag({ path: at('panels.css') })
  await page.addScriptTag({ path: uplot('uPlot.iife.min.js') })
  await page.addScriptTag({ path: at('panels.js') })
  await page.evaluate(
    ([panels, range]) => globalThis.drawPanels(panels, range),
    [all, { from, to, step }],
  )
  const taken = await page.locator('main').screenshot()
  writeFileSync(at('../../../../docs/pictures/telemetry.png'), withPalette(taken))
  await browser.close()
}
