import { mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { npm } from './commands.js'

/** What runs an app: a line of Node that runs TypeScript by itself and that every framework takes, or Bun. */
export type Runtime = 'node' | 'bun'

/** Folders to be put before `PATH`. */
export type Paths = Readonly<Record<Runtime, string>>

const { arch, platform } = process
const packages: Readonly<Record<Runtime, readonly [name: string, version: string]>> = {
  node: [`node-${platform}-${arch}`, '24'],
  bun: [`@oven/bun-${platform}-${arch === 'arm64' ? 'aarch64' : arch}`, '1.4.5'],
}

/** Installs the runtimes that are asked for, from the registry. */
export async function installRuntimes(
  folder: string,
  wanted: ReadonlySet<Runtime>,
): Promise<Paths> {
  mkdirSync(folder)
  const asked = [...wanted].map((runtime) => packages[runtime].join('@'))
  const quiet = ['--no-save', '--no-audit', '--no-fund']
  await npm(['install', ...quiet, '--prefix', folder, ...asked], { cwd: folder, env: process.env })
  const node = join(folder, 'node_modules', packages.node[0], 'bin')
  const bun = join(folder, 'node_modules', packages.bun[0], 'bin')
  return { node, bun: bun + delimiter + node }
}
