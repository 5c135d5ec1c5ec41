import { defineConfig } from 'vitest/config'

// A file for each Node, because .ci/run runs the suite on several.
const forMachines = { outputFile: `node_modules/.test-results/${process.version}.json` }

export default defineConfig({
  test: {
    projects: ['packages/*', 'examples/recipes', 'test', 'test/nest-11'],
    // Vitest leaves a core of two to itself; half of these tests wait for servers.
    maxWorkers: 2,
    // What .ci/run counts.
    reporters: process.env['CI'] ? ['default', ['json', forMachines]] : ['default'],
  },
})
