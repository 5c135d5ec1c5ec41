import { execFile } from 'node:child_process'
import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { packages, type Package } from './packages.js'
import { root } from './pages.js'

const run = promisify(execFile)

/** A folder outside the workspace where the packed packages are installed. */
export interface Consumer {
  readonly folder: string
  /** By the name of the package. */
  readonly tarballs: ReadonlyMap<string, string>
}

/** Packs every package, and installs the tarballs as a user would: in a folder that knows nothing of this one. */
export async function consumer(): Promise<Consumer> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mailherald-packed-')))
  const tarballs = new Map(
    await Promise.all(packages.map(async (each) => [each.name, await pack(each, folder)] as const)),
  )
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
  return { folder, tarballs }
}

/** What a command printed, and with which code it ended. */
export interface Ended {
  readonly code: number
  readonly output: string
}

/** Runs a script with the Node that runs the tests. */
export async function node(args: readonly string[], cwd: string): Promise<Ended> {
  try {
    const { stdout, stderr } = await run(process.execPath, args, { cwd })
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

/**
 * Everything that is not ours comes from this workspace: no registry is asked, the versions are the tested ones.
 * What is optional is left out.
 */
function thirdParty(): Record<string, string> {
  const ours = new Set(packages.map(({ name }) => name))
  const needed = packages.flatMap(({ folder, manifest }) =>
    Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
      .filter((name) => !ours.has(name) && !manifest.peerDependenciesMeta?.[name]?.optional)
      .map((name) => [name, folder] as const),
  )
  const ofApps = [
    ['@types/node', root],
    ['@types/express', join(root, 'test')],
    ['express', join(root, 'test')],
  ] as const
  return Object.fromEntries(
    [...needed, ...ofApps].map(([name, folder]) => [
      name,
      `link:${join(folder, 'node_modules', name)}`,
    ]),
  )
}

async function pnpm(args: readonly string[], cwd: string): Promise<void> {
  await run('npx', ['-y', 'pnpm@10', ...args], { cwd })
}
