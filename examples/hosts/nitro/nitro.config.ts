import { defineConfig } from 'nitro'

export default defineConfig({ preset: 'node_server', compatibilityDate: '2026-01-01' })
