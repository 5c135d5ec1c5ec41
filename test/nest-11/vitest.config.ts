import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The tests of @mailherald/nestjs and the HTTP matrix, with Nest 11 in the place of Nest 12, and class-validator 0.14 in that of 0.15. */
export default defineConfig({
  resolve: {
    alias: [
      { find: /^@nestjs\/([\w-]+)/, replacement: here('node_modules/@nestjs/$1') },
      { find: /^class-(validator|transformer)$/, replacement: here('node_modules/class-$1') },
    ],
  },
  test: {
    name: 'nestjs on Nest 11',
    dir: here('../..'),
    include: ['packages/nestjs/src/**/*.test.ts', 'test/http-matrix/nest.test.ts'],
    env: { NEST_MAJOR: '11' },
  },
})
