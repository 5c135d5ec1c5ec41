import { execFile } from 'node:child_process'
import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { packages, type Package } from './packages.js'
import { root } from './pages.js'

const run = promisify(execFile)

/** Installs the tarballs of all packages as a user would: in a folder that knows nothing of this one. Gives the folder. */
export async function consumer(tarballs: ReadonlyMap<string, string>): Promise<string> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mailherald-packed-')))
  const dependencies = { ...thirdParty(), ...asFiles(tarballs) }
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      private: true,
      type: 'module',
      dependencies,
      pnpm: { overrides: dependencies },
    }),
  )
  await pnpm(['install', '--offline', '--ignore-workspace'], folder)
  return folder
}

/** The tarballs of all packages, by the name of the package. */
export async function packAll(folder: string): Promise<ReadonlyMap<string, string>> {
  return new Map(
    await Promise.all(packages.map(async (each) => [each.name, await pack(each, folder)] as const)),
  )
}

/** What a command printed, and with which code it ended. */
export interface Ended {
  readonly code: number
  readonly output: string
}

/** Runs a script with the Node that runs the tests. */
export function node(args: readonly string[], cwd: string): Promise<Ended> {
  return command(process.execPath, args, cwd)
}

/** Runs a command, without what this process got from the one that runs the tests. */
export async function command(name: string, args: readonly string[], cwd: string): Promise<Ended> {
  const { NODE_PATH: _, NODE_ENV: __, NODE_OPTIONS: ___, ...env } = process.env
  try {
    const { stdout, stderr } = await run(name, args, { cwd, env })
    return { code: 0, output: stdout + stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, output: stdout + stderr }
  }
}

async function pack({ folder, name }: Package, destination: string): Promise<string> {
  const tarball = join(destination, `${name.replace('@', '').replace('/', '-')}.tgz`)
  await pnpm(['pack', '--out', tarball], folder)
  return tarball
}

function asFiles(tarballs: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...tarballs].map(([name, tarball]) => [name, `file:${tarball}`]))
}

/** Everything that is not ours comes from this workspace: no registry is asked, the versions are the tested ones. */
function thirdParty(): Record<string, string> {
  const ofApps = {
    '@types/node': join(root, 'node_modules/@types/node'),
    '@types/express': join(root, 'test/node_modules/@types/express'),
    express: join(root, 'test/node_modules/express'),
  }
  return Object.fromEntries(
    Object.entries({ ...needed(), ...ofApps }).map(([name, path]) => [name, `link:${path}`]),
  )
}

/** Where the packages are that ours need, by name. What is optional is left out. */
export function needed(): Record<string, string> {
  const ours = new Set(packages.map(({ name }) => name))
  return Object.fromEntries(
    packages.flatMap(({ folder, manifest }) =>
      Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
        .filter((name) => !ours.has(name) && !manifest.peerDependenciesMeta?.[name]?.optional)
        .map((name) => [name, join(folder, 'node_modules', name)]),
    ),
  )
}

async function pnpm(args: readonly string[], cwd: string): Promise<void> {
  await run('npx', ['-y', 'pnpm@10', ...args], { cwd })
}
