import { readdirSync } from 'node:fs'

/** The modules that users can import, from the folder "dist" and without ending: `index`, `providers/resend/index` … */
export function entriesOf(manifest) {
  return Object.values(manifest.exports).flatMap((target) =>
    typeof target === 'string' ? [] : filled(entryOf(target)),
  )
}

/** The commands of a package, in the same form: ES modules only, because nothing requires them. */
export function commandsOf({ bin = {} }) {
  return Object.values(bin).map((file) => entryOf({ default: file }))
}

/** `verify/index`, of `{ "types": "./dist/verify/index.d.ts", "default": "./dist/verify/index.js" }`. */
export function entryOf(target) {
  return target.default.replace(/^\.\/dist\/(.+)\.js$/, '$1')
}

function filled(entry) {
  const [before, after] = entry.split('*')
  if (after === undefined) return [entry]
  return readdirSync(`src/${before}`, { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .map(({ name }) => before + name + after)
}
