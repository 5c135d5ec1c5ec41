import { cpSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Copies the types that the entries are made of, with their maps. ESM and CommonJS have the same, each in its
 * folder: what a declaration file is follows from the package.json above it.
 */
export function copyTypes(entries, from, to) {
  const found = new Set(entries.map((entry) => `${entry}.d.ts`))
  // A set gives also what is added meanwhile.
  for (const file of found) {
    const text = readFileSync(join(from, file), 'utf8')
    for (const [, path] of text.matchAll(/\bfrom '(\.[^']+)\.js'|\bimport\("(\.[^"]+)\.js"\)/g)) {
      found.add(join(dirname(file), `${path}.d.ts`))
    }
    for (const name of [file, `${file}.map`]) cpSync(join(from, name), join(to, name))
  }
}
