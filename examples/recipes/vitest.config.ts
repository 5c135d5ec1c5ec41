import { defineProject } from 'vitest/config'

// The files of a process share one PostgreSQL: starting it takes longer than everything else in them.
export default defineProject({ test: { isolate: false } })
