import { fileURLToPath } from 'node:url'
import { writeTexts } from '../llms.mjs'
import { pages, root, slugify } from '../pages.mjs'
import { sidebar } from '../sidebar.mjs'
import { pagesOfARepository, searchable } from './markdown.mjs'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

// The pages are above the folder that has the dependencies.
const vueOfThisFolder = {
  name: 'vue-of-this-folder',
  enforce: 'pre',
  resolveId(id) {
    return /^vue(\/|$)/.test(id) ? this.resolve(id, here('config.mjs'), { skipSelf: true }) : null
  },
}

export default {
  title: 'Mailherald',
  description: 'One event model for the webhooks of every email provider, in TypeScript.',
  srcDir: root,
  srcExclude: ['{scripts,.changeset}/**', '{examples,test,packages}/*/!(README).md'],
  outDir: here('../dist'),
  cacheDir: here('../node_modules/.vitepress'),
  rewrites: Object.fromEntries(pages.map(({ source, route }) => [source, `${route}.md`])),
  markdown: { anchor: { slugify }, config: pagesOfARepository },
  vite: {
    publicDir: false,
    build: { chunkSizeWarningLimit: 3000, reportCompressedSize: false },
    plugins: [vueOfThisFolder],
  },
  themeConfig: {
    sidebar,
    nav: [
      { text: 'Guide', link: '/guide.html' },
      { text: 'Providers', link: '/providers.html' },
      { text: 'Events', link: '/events.html' },
      { text: 'Recipes', link: '/recipes/suppress-before-sending.html' },
    ],
    outline: [2, 3],
    search: { provider: 'local', options: { _render: searchable } },
  },
  buildEnd: ({ outDir }) => writeTexts(outDir),
}
