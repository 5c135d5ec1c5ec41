// In the page: panels as the dashboard's JSON describes them.
const cell = { width: 1280 / 24, height: 36 }
const colours = [
  '#56a64b',
  '#e0752d',
  '#3274d9',
  '#a352cc',
  '#c4162a',
  '#e5ac0e',
  '#0a7a7a',
  '#705da0',
  '#8f3bb8',
  '#37872d',
]

globalThis.drawPanels = (panels, range) => {
  const main = document.querySelector('main')
  const bottom = Math.max(...panels.map(({ gridPos }) => gridPos.y + gridPos.h))
  main.style.height = `${bottom * cell.height}px`
  for (const panel of panels) main.append(drawn(panel, range))
}

function drawn(panel, range) {
  const { x, y, w, h } = panel.gridPos
  const section = document.createElement('section')
  section.className = panel.type
  const place = {
    left: x * cell.width,
    top: y * cell.height,
    width: w * cell.width - 6,
    height: h * cell.height - 6,
  }
  for (const [name, value] of Object.entries(place)) section.style[name] = `${value}px`
  section.append(made('h2', panel.title))
  if (panel.type === 'row') return section
  const ways = { stat, table, timeseries }
  const content =
    panel.series.length === 0 ? made('p', 'No data', 'none') : ways[panel.type](panel, range, place)
  section.append(content)
  return section
}

function made(name, text, kind = '') {
  const element = document.createElement(name)
  element.textContent = text
  element.className = kind
  return element
}

function written(value, unit) {
  if (value === null) return ''
  const short = (number) => String(Number(number.toPrecision(3)))
  if (unit === 'percentunit') return `${short(value * 100)} %`
  if (unit === 's') return value < 1 ? `${short(value * 1000)} ms` : `${short(value)} s`
  return unit === 'reqps' || unit === 'cps' ? `${short(value)}/s` : short(value)
}

function stat({ series, fieldConfig }) {
  const { unit } = fieldConfig.defaults
  const box = made('div', '', 'big')
  for (const { name, values } of series) {
    box.append(made('small', ` ${name} `), written(Number(values.at(-1)[1]), unit))
  }
  return box
}

function table({ series }) {
  const box = document.createElement('table')
  const names = Object.keys(series[0].metric)
  const row = (cells, kind) => {
    const line = document.createElement('tr')
    line.append(...cells.map((text) => made(kind, text)))
    return line
  }
  box.append(row([...names, 'Value'], 'th'))
  for (const { metric, values } of series) {
    box.append(row([...names.map((name) => metric[name]), written(Number(values.at(-1)[1]))], 'td'))
  }
  return box
}

function timeseries({ series, fieldConfig }, range, place) {
  const box = document.createElement('div')
  const plot = new globalThis.uPlot(
    optionsOf(series, fieldConfig.defaults.unit, place),
    [timesOf(range), ...series.map((each) => valuesOf(each, range))],
    box,
  )
  plot.root.after(legend(series))
  return box
}

function timesOf({ from, to, step }) {
  return Array.from({ length: (to - from) / step + 1 }, (_, n) => from + n * step)
}

/** Of each time; where Prometheus has none, there is a gap. */
function valuesOf({ values }, range) {
  const found = new Map(values.map(([time, value]) => [time, Number(value)]))
  return timesOf(range).map((time) => (Number.isFinite(found.get(time)) ? found.get(time) : null))
}

function optionsOf(series, unit, { width, height }) {
  const lines = series.map((_, n) => ({ stroke: colourAt(n), width: 1.5, points: { show: false } }))
  return {
    width: width - 18,
    height: height - 58,
    legend: { show: false },
    cursor: { show: false },
    scales: { y: { range: (_, __, max) => [0, (max || 1) * 1.1] } },
    axes: [
      { ...axis, values: (_, all) => all.map(timeOf) },
      { ...axis, size: 62, values: (_, all) => all.map((each) => written(each, unit)) },
    ],
    series: [{}, ...lines],
  }
}

const axis = {
  stroke: '#686e77',
  font: '11px system-ui',
  grid: { stroke: '#eceef0', width: 1 },
  ticks: { show: false },
}

function colourAt(n) {
  return colours[n % colours.length]
}

function timeOf(seconds) {
  return new Date(seconds * 1000).toISOString().slice(11, 16)
}

function legend(series) {
  const box = made('div', '', 'legend')
  for (const [n, { name }] of series.entries()) {
    const key = document.createElement('i')
    key.style.background = colourAt(n)
    const entry = made('span', '')
    entry.append(key, name)
    box.append(entry, ' ')
  }
  return box
}
