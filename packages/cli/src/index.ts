export { defineConfig, type CliConfig } from './config/define-config.js'
