import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const core = dirname(fileURLToPath(import.meta.resolve('@mailherald/core/package.json')))

/** Puts what is published of core into an app, where an installation would put it. */
export function installCore(app: string): void {
  const tarball = join(app, 'core.tgz')
  const folder = join(app, 'node_modules/@mailherald/core')
  mkdirSync(folder, { recursive: true })
  execFileSync('npx', ['-y', 'pnpm@10', 'pack', '--out', tarball], { cwd: core, stdio: 'pipe' })
  execFileSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1'])
}
