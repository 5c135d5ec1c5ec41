import { dirname } from 'node:path'
import { defineConfig } from 'vitest/config'

// What takes minutes, and what few changes can break: not among the tests, but in .ci/run.
export default defineConfig({
  test: {
    name: 'checks of packages',
    dir: dirname(import.meta.dirname),
    include: ['packed.check.ts', 'apps/*.check.ts'],
    globalSetup: `${import.meta.dirname}/tarballs.setup.ts`,
    // Each of them starts a process for most of its cases.
    fileParallelism: false,
  },
})
