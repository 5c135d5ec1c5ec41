import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The tests of @mailherald/nestjs, with Nest 11 in the place of Nest 12. */
export default defineConfig({
  resolve: {
    alias: [
      {
        find: /^@nestjs\/([\w-]+)/,
        replacement: fileURLToPath(new URL('node_modules/@nestjs/$1', import.meta.url)),
      },
    ],
  },
  test: {
    name: 'nestjs on Nest 11',
    dir: fileURLToPath(new URL('../../packages/nestjs/src', import.meta.url)),
    env: { NEST_MAJOR: '11' },
  },
})
