import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const packages = new URL('../../packages/', import.meta.url)

/** What can be imported from the packages, and the source of each: `@mailherald/core/verify`, `…/src/verify/index.ts`. */
export const entryPoints = readdirSync(packages).flatMap((folder) => {
  const { name, exports } = JSON.parse(readFileSync(new URL(`${folder}/package.json`, packages)))
  return Object.entries(exports).flatMap(([subpath, { types }]) => {
    if (types === undefined) return []
    const source = `${folder}/${types.replace('./dist/', 'src/').replace('.d.ts', '.ts')}`
    return filesOf(source).map(([star, file]) => [name + subpath.slice(1).replace('*', star), file])
  })
})

/** A pattern's star is the name of a folder. */
function filesOf(source) {
  const [before, after] = source.split('*')
  if (after === undefined) return [['', pathOf(source)]]
  return readdirSync(new URL(before, packages))
    .filter((star) => existsSync(new URL(before + star + after, packages)))
    .map((star) => [star, pathOf(before + star + after)])
}

function pathOf(file) {
  return fileURLToPath(new URL(file, packages))
}
