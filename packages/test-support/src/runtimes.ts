import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A program that runs JavaScript, as the npm registry has it for this machine. */
export interface Runtime {
  /** For example `Node 22`. */
  readonly name: string
  readonly kind: 'node' | 'bun' | 'deno' | 'workerd'
  /** With its range: the newest release of it is what is fetched. */
  readonly package: string
  /** The program, from the folder of the package. */
  readonly program: string
}

const { arch, platform } = process
const isArm = arch === 'arm64'
const system = platform === 'win32' ? 'windows' : platform
const ending = platform === 'win32' ? '.exe' : ''

const lines = [20, 22, 24, 26]

/** None of them is a dependency: each is 30 to 150 MB. */
export const runtimes: readonly Runtime[] = [
  ...lines.map(nodeLine),
  {
    name: 'Bun',
    kind: 'bun',
    package: `@oven/bun-${system}-${isArm ? 'aarch64' : 'x64'}@1`,
    program: `bin/bun${ending}`,
  },
  {
    name: 'Deno',
    kind: 'deno',
    package: `@deno/${platform}-${arch}${platform === 'linux' ? '-glibc' : ''}@2`,
    program: `deno${ending}`,
  },
  {
    name: 'workerd',
    kind: 'workerd',
    package: `@cloudflare/workerd-${system}-${isArm ? 'arm64' : '64'}@1`,
    program: `bin/workerd${ending}`,
  },
]

function nodeLine(line: number): Runtime {
  const name = `node-${platform === 'win32' ? 'win' : platform}-${arch}`
  return {
    name: `Node ${line}`,
    kind: 'node',
    package: `${name}@${line}`,
    program: `bin/node${ending}`,
  }
}

/** Where a runtime is kept for later, if a folder is named. */
export const runtimesFolder: string | undefined = process.env['MAILHERALD_RUNTIMES']

/** The program of a runtime in a folder, or undefined where it is not there. */
export function programIn(folder: string, runtime: Runtime): string | undefined {
  const name = runtime.package.slice(0, runtime.package.lastIndexOf('@'))
  const program = join(folderOf(folder, runtime), 'node_modules', name, runtime.program)
  return existsSync(program) ? program : undefined
}

/** The program of a runtime: fetched from the npm registry, unless the folder has it. */
export async function fetchRuntime(folder: string, runtime: Runtime): Promise<string> {
  const kept = programIn(folder, runtime)
  if (kept !== undefined) return kept
  const quiet = ['--no-save', '--no-audit', '--no-fund', '--loglevel', 'error']
  await run('npm', ['install', ...quiet, '--prefix', folderOf(folder, runtime), runtime.package])
  const program = programIn(folder, runtime)
  if (program === undefined) throw new Error(`${runtime.package} has no ${runtime.program}`)
  return program
}

/** What a runtime says its version is: digits and points. */
export async function versionOf(program: string): Promise<string> {
  const { stdout } = await run(program, ['--version'])
  const version = /\d[\d.-]*\d/.exec(stdout)?.[0]
  if (version === undefined) throw new Error(`${program} does not say its version`)
  return version
}

function folderOf(folder: string, { name }: Runtime): string {
  return join(folder, name.toLowerCase().replace(' ', '-'))
}
