import { defineConfig } from 'vitest/config'

// Chromium takes its time: not among the tests, but in .ci/run.
export default defineConfig({
  test: {
    name: 'the inspector in Chromium',
    dir: import.meta.dirname,
    include: ['*.check.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})
