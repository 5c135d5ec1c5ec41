import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from '../bundle.js'
import { installCore } from '@mailherald/test-support/packed-core'
import type { Row } from '../row.js'
import { moreMs, takeTurns, type Measure } from '../take-turns.js'

const modules = [
  '@mailherald/core',
  '@mailherald/core/providers/tencent-ses',
  '@mailherald/core/providers/simplysend',
]

export const importTime: readonly Row[] = [
  {
    name: 'import of core and two providers, cold',
    reference: 'an empty module',
    target: { atMost: 15 },
    measure: async ({ rounds }) => {
      const everything = modules.map((name) => `export * from ${JSON.stringify(name)}`).join('\n')
      const { code, builtIns } = await bundle(everything, false)
      const app = mkdtempSync(join(tmpdir(), 'mailherald-bench-'))
      try {
        installCore(app)
        const importing = importingIn(app)
        const floors = {
          [`the parts of Node that it uses: ${builtIns.join(', ')}`]: importing(builtIns),
          'those, and three empty modules of an installed package': importing([
            ...installEmpty(app, modules.length),
            ...builtIns,
          ]),
          'all of its code in one file': importing([fileOf(app, 'all.mjs', code)]),
        }
        const sides = { ours: importing(modules), reference: importing(['data:text/javascript,']) }
        return await takeTurns({ ...sides, floors }, rounds, moreMs)
      } finally {
        rmSync(app, { recursive: true, force: true })
      }
    },
  },
]

/** In a process of its own, in milliseconds. */
function importingIn(cwd: string): (names: readonly string[]) => Measure {
  return (names) => {
    const imports = names.map((name) => `await import(${JSON.stringify(name)})`).join(';')
    const code = `const start = performance.now();${imports};console.log(performance.now() - start)`
    const args = ['--input-type=module', '-e', code]
    return () => Number(execFileSync(process.execPath, args, { cwd, encoding: 'utf8' }))
  }
}

function fileOf(folder: string, name: string, code: string): string {
  const path = join(folder, name)
  writeFileSync(path, code)
  return pathToFileURL(path).href
}

/** Installs a package of empty modules beside ours, and gives their names. */
function installEmpty(app: string, count: number): string[] {
  const folder = join(app, 'node_modules/empty')
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, 'package.json'),
    '{ "type": "module", "exports": { "./*": "./*.js" } }',
  )
  return Array.from({ length: count }, (_, index) => {
    writeFileSync(join(folder, `${index}.js`), '')
    return `empty/${index}`
  })
}
