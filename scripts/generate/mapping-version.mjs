import { read } from './providers.mjs'

const path = 'packages/core/src/ledger/mapping-version.ts'

/** The version of core, as code: a package cannot read its own manifest everywhere. */
export function mappingVersionFile() {
  const { version } = JSON.parse(read('packages/core/package.json'))
  return { [path]: read(path).replace(/'[^']+'\n$/, `'${version}'\n`) }
}
