import Theme from 'vitepress/theme-without-fonts'
import { defineAsyncComponent } from 'vue'
import MermaidPicture from './mermaid-picture.vue'
import './style.css'

// With their data, which only one page each needs.
const ProviderFilter = defineAsyncComponent(() => import('./provider-filter.vue'))
const MovingChooser = defineAsyncComponent(() => import('./moving-chooser.vue'))

export default {
  extends: Theme,
  enhanceApp({ app }) {
    for (const [name, component] of Object.entries({
      MermaidPicture,
      MovingChooser,
      ProviderFilter,
    }))
      app.component(name, component)
  },
}
