import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundle } from '../bundle.js'
import type { Row } from '../row.js'
import { moreMs, takeTurns, type Measure } from '../take-turns.js'

const here = fileURLToPath(new URL('.', import.meta.url))

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
      const { code, builtIns, files } = await bundle(everything, false)
      const folder = mkdtempSync(join(tmpdir(), 'mailherald-bench-'))
      try {
        const floors = {
          [`the parts of Node that it uses: ${builtIns.join(', ')}`]: importing(builtIns),
          [`${files} empty files: as many as it has`]: importing([emptyFiles(folder, files)]),
          'all of its code in one file': importing([fileOf(folder, 'all.mjs', code)]),
        }
        const sides = { ours: importing(modules), reference: importing(['data:text/javascript,']) }
        return await takeTurns({ ...sides, floors }, rounds, moreMs)
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    },
  },
]

/** In a process of its own, in milliseconds. */
function importing(names: readonly string[]): Measure {
  const imports = names.map((name) => `await import(${JSON.stringify(name)})`).join(';')
  const code = `const start = performance.now();${imports};console.log(performance.now() - start)`
  const options = { cwd: here, encoding: 'utf8' } as const
  return () => Number(execFileSync(process.execPath, ['--input-type=module', '-e', code], options))
}

function emptyFiles(folder: string, count: number): string {
  const names = Array.from({ length: count - 1 }, (_, index) => `empty-${index}.mjs`)
  for (const name of names) writeFileSync(join(folder, name), '')
  return fileOf(folder, 'empty.mjs', names.map((name) => `import './${name}'`).join('\n'))
}

function fileOf(folder: string, name: string, code: string): string {
  const path = join(folder, name)
  writeFileSync(path, code)
  return pathToFileURL(path).href
}
