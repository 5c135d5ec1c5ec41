import { fileURLToPath } from 'node:url'
import { defineProject } from 'vitest/config'

// The page is not among the sources: `node page/build.mjs` makes it.
const bundle = fileURLToPath(new URL('dist/page/bundle.js', import.meta.url))

export default defineProject({
  resolve: { alias: [{ find: /^\.\/bundle\.js$/, replacement: bundle }] },
  // A process for each of so many small files would take longer than what is in them.
  test: { isolate: false },
})
