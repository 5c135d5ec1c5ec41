import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { createJiti } from 'jiti'
import { UsageError } from '../usage-error.js'
import type { CliConfig } from './define-config.js'

const usual = ['mailherald.config.ts', 'mailherald.config.js', 'mailherald.config.mjs']

/**
 * The config in a file. With jiti, because Node 20 does not load TypeScript, and later lines load only what needs no compiling.
 *
 * @throws what the file throws while it is loaded
 */
async function loadConfig(file: string): Promise<CliConfig> {
  const path = resolve(file)
  if (!existsSync(path)) throw new UsageError(`There is no ${file}.`)
  const config = await createJiti(import.meta.url).import<CliConfig>(path, { default: true })
  if (typeof config === 'object' && config !== null) return config
  throw new UsageError(`${file} has no default export: export default defineConfig({ … }).`)
}

/** The config that a command is given, or the usual one where it is there, or nothing. */
export async function configOrNone(file: string | undefined): Promise<CliConfig> {
  const found = file ?? usual.find((name) => existsSync(name))
  return found === undefined ? {} : loadConfig(found)
}
