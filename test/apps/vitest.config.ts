import { defineConfig } from 'vitest/config'

// What takes minutes, and what few changes can break: not among the tests, but in .ci/run.
export default defineConfig({
  test: {
    name: 'checks of apps',
    dir: import.meta.dirname,
    include: ['*.check.ts'],
    // They pack into the same folders.
    fileParallelism: false,
  },
})
