import { commandsOf, entryOf } from './entries.mjs'

/**
 * The package.json that is published: each entry as ESM and as CommonJS, with types of its own kind. Where the
 * project lives is said once, in the package.json of the workspace.
 */
export function packedManifest(manifest, workspace, directory) {
  const { scripts: _, devDependencies: __, exports, bin, publishConfig, ...rest } = manifest
  const { directory: ___, linkDirectory: ____, ...publishing } = publishConfig
  return {
    ...rest,
    ...placeOf(workspace, directory),
    main: './cjs/index.js',
    types: './cjs/index.d.ts',
    ...(bin && { bin: builtCommands(bin) }),
    ...typesVersions(exports),
    exports: Object.fromEntries(
      Object.entries(exports).map(([subpath, target]) => [subpath, published(target)]),
    ),
    publishConfig: publishing,
  }
}

function placeOf({ author, homepage, bugs, repository }, directory) {
  const known = Object.entries({ author, homepage, bugs }).filter(
    ([, value]) => value !== undefined,
  )
  const place = repository && { repository: { type: 'git', url: repository.url, directory } }
  return { ...Object.fromEntries(known), ...place }
}

function builtCommands(bin) {
  const files = commandsOf({ bin }).map((entry) => `./esm/${entry}.js`)
  return Object.fromEntries(Object.keys(bin).map((name, at) => [name, files[at]]))
}

function published(target) {
  if (typeof target === 'string') return target
  const entry = entryOf(target)
  const inFolder = (folder) => ({
    types: `./${folder}/${entry}.d.ts`,
    default: `./${folder}/${entry}.js`,
  })
  return { import: inFolder('esm'), require: inFolder('cjs') }
}

/** TypeScript with `module: commonjs` reads no `exports` before version 6: it finds subpaths by these. */
function typesVersions(exports) {
  const subpaths = Object.entries(exports)
    .filter(([subpath, target]) => subpath !== '.' && typeof target !== 'string')
    .map(([subpath, target]) => [subpath.slice(2), [`./cjs/${entryOf(target)}.d.ts`]])
  return subpaths.length === 0 ? {} : { typesVersions: { '*': Object.fromEntries(subpaths) } }
}
