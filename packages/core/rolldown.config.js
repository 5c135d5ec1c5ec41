import { readdirSync } from 'node:fs'
import { defineConfig } from 'rolldown'

// What is published comes in few files: Node takes longer to find a module than to run it.
const providers = readdirSync('src/providers')

export default defineConfig({
  input: Object.fromEntries(
    ['index', 'verify/index', 'read/index', 'http/node', 'provider-list']
      .concat(providers.map((slug) => `providers/${slug}/index`))
      .map((name) => [name, `dist/${name}.js`]),
  ),
  platform: 'node',
  external: ['@fastify/busboy'],
  output: {
    dir: 'bundle',
    cleanDir: true,
    chunkFileNames: 'shared/[name].js',
    codeSplitting: {
      groups: [{ name: 'core', test: /dist.(?!providers.)/, minShareCount: 2 }],
    },
  },
})
