import { defineProject } from 'vitest/config'

// A process for each of so many small files would take longer than what is in them.
export default defineProject({ test: { isolate: false } })
