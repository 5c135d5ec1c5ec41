import { defineProject } from 'vitest/config'

// One process for all files: starting PostgreSQL takes longer than everything else in them.
export default defineProject({ test: { isolate: false, fileParallelism: false } })
