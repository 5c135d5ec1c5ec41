import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './pages.js'

/** A package.json, as far as the tests read it. */
export interface Manifest {
  readonly name: string
  readonly private?: boolean
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional: boolean }>>
}

/** A package that is published. */
export interface Package {
  readonly name: string
  readonly folder: string
  readonly manifest: Manifest
}

/** A module that users can import. */
export interface EntryPoint {
  /** For example `@mailherald/core/verify`. */
  readonly specifier: string
  /** From the package's folder, for example `dist/verify/index.js`. */
  readonly file: string
}

/** Every package that is published. */
export const packages: readonly Package[] = readdirSync(join(root, 'packages'))
  .map((name) => packageIn(join(root, 'packages', name)))
  .filter(({ manifest }) => manifest.private !== true)

/** The modules of a package, those behind a `*` one by one: the source folders are what they could be. */
export function entryPoints({ name, folder, manifest }: Package): EntryPoint[] {
  const targets = Object.entries(manifest.exports).flatMap(([subpath, target]) =>
    typeof target === 'string' ? [] : [{ subpath, target: target.default.slice(2) }],
  )
  return targets.flatMap(({ subpath, target }) =>
    fillings(folder, target).map((filling) => ({
      specifier: name + subpath.slice(1).replace('*', filling),
      file: target.replace('*', filling),
    })),
  )
}

function fillings(folder: string, target: string): readonly string[] {
  const [before = '', after] = target.split('*')
  if (after === undefined) return ['']
  const source = before.replace('dist/', 'src/')
  return readdirSync(join(folder, source)).filter((name) =>
    existsSync(join(folder, source + name + after.replace(/\.js$/, '.ts'))),
  )
}

function packageIn(folder: string): Package {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
  return { name: manifest.name, folder, manifest }
}
