import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { needed } from './consumer.js'
import { root } from './pages.js'

const apps = join(root, 'test/apps')

/**
 * A folder outside the workspace, with the packed packages and what `test/apps` names in its node_modules: Nest 11,
 * Jest, bundlers. The optional peers are not there.
 */
export function layOut(tarballs: ReadonlyMap<string, string>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mailherald-apps-')))
  const modules = join(folder, 'node_modules')
  for (const [name, tarball] of tarballs) {
    const target = join(modules, name)
    mkdirSync(target, { recursive: true })
    execFileSync('tar', ['-xzf', tarball, '-C', target, '--strip-components=1'])
  }
  for (const [name, path] of Object.entries({ ...needed(), ...ofApps() })) {
    mkdirSync(dirname(join(modules, name)), { recursive: true })
    symlinkSync(realpathSync(path), join(modules, name))
  }
  mkdirSync(join(modules, '.bin'))
  // pnpm's own would let Jest find every package of the workspace.
  symlinkSync('../jest/bin/jest.js', join(modules, '.bin/jest'))
  return folder
}

function ofApps(): Record<string, string> {
  const { devDependencies } = JSON.parse(readFileSync(join(apps, 'package.json'), 'utf8')) as {
    readonly devDependencies: object
  }
  const names = Object.keys(devDependencies)
  return Object.fromEntries(names.map((name) => [name, join(apps, 'node_modules', name)]))
}
