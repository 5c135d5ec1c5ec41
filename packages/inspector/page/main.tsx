import { render } from 'preact'
// oxlint-disable-next-line import/no-unassigned-import -- it lets components read signals
import '@preact/signals'
import 'uplot/dist/uPlot.min.css'
import './style.css'
import { App } from './app.js'

const root = document.querySelector('#app')
if (root !== null) {
  root.replaceChildren()
  render(<App />, root)
}
