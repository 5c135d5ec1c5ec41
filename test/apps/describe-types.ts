import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { node } from '@mailherald/test-support/consumer'
import { entryPoints, packages } from '@mailherald/test-support/packages'
import { root } from '@mailherald/test-support/pages'
import { describe, expect, it } from 'vitest'

const apps = join(root, 'test/apps/node_modules')

const compilers = {
  '5.4': join(apps, 'typescript-5.4'),
  '5.7': join(apps, 'typescript-5.7'),
  '5.9': join(apps, 'typescript'),
  '6': join(apps, 'typescript-6'),
  '7': join(root, 'node_modules/typescript'),
}

const settings = {
  'ESM, nodenext': { type: 'module', module: 'nodenext' },
  'ESM, bundler': { type: 'module', module: 'esnext', moduleResolution: 'bundler' },
  'CommonJS, nodenext': { type: 'commonjs', module: 'nodenext' },
  'CommonJS, node16': { type: 'commonjs', module: 'node16' },
  'CommonJS, commonjs': { type: 'commonjs', module: 'commonjs' },
}

/** A version of TypeScript, and the settings of a project. */
type Cell = readonly [keyof typeof compilers, keyof typeof settings]

const cells: readonly Cell[] = Object.keys(compilers).flatMap((version) =>
  Object.keys(settings).map((name) => [version, name] as unknown as Cell),
)

const minute = 60_000
const specifiers = packages.flatMap(entryPoints).map(({ specifier }) => specifier)

/** pg-boss is ESM only: what a CommonJS project with older compilers or settings makes of it is not up to us. */
const withoutEsmOnly = specifiers.filter((specifier) => specifier !== '@mailherald/pg-boss')

/** With Nest 11: Nest 12 is ESM only, what CommonJS before TypeScript 5.8 makes of it is not up to us. */
export function describeTypes(folderOf: () => string): void {
  describe('the apps of users compile, libraries checked too,', () => {
    it.each(cells)(
      'with TypeScript %s in a project of %s',
      async (version, name) => {
        const { type, ...compilerOptions } = settings[name]
        const folder = join(folderOf(), `types-${version}-${name.replace(', ', '-').toLowerCase()}`)
        cpSync(join(root, 'test/consumer'), folder, { recursive: true })
        const known = type === 'module' ? specifiers : withoutEsmOnly
        const all = known.map((specifier, n) => `export * as m${n} from '${specifier}'`)
        writeFileSync(join(folder, 'all.ts'), all.join('\n'))
        writeFileSync(join(folder, 'package.json'), JSON.stringify({ type }))
        writeFileSync(join(folder, 'tsconfig.json'), tsconfig(compilerOptions))
        const { output } = await node([join(compilers[version], 'bin/tsc'), '-p', folder], folder)
        expect(output.split('\n').filter(isOurs)).toEqual([])
      },
      5 * minute,
    )
  })
}

function tsconfig(compilerOptions: object): string {
  return JSON.stringify({
    compilerOptions: {
      target: 'es2022',
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      esModuleInterop: true,
      experimentalDecorators: true,
      types: ['node'],
      ...compilerOptions,
    },
  })
}

/** The types of others, outside the folder of the apps, have problems of their own with old compilers. */
function isOurs(line: string): boolean {
  return line.includes('error TS') && !/^(\.\.\/){2,}(?!node_modules)/.test(line)
}
