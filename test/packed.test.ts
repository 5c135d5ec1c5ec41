import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { checkPackage, createPackageFromTarballData, type Problem } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { consumer, node, type Consumer } from './support/consumer.js'
import { entryPoints, packages, type Package } from './support/packages.js'
import { root } from './support/pages.js'

const minute = 60_000
let installed: Consumer

beforeAll(async () => {
  installed = await consumer()
}, 2 * minute)

afterAll(() => rmSync(installed.folder, { recursive: true }))

describe.each(packages)('the tarball of $name', (each) => {
  it('holds what is needed to use the package, and nothing else', () => {
    const kinds = filesOf(each).map((file) =>
      file.replace(/^(bundle|dist)\/.+(\.d\.ts|\.js)$/, '$1/*$2'),
    )
    const code = each.name === '@mailherald/core' ? 'bundle/*.js' : 'dist/*.js'
    expect(new Set(kinds)).toEqual(
      new Set(['LICENSE', 'README.md', 'package.json', 'dist/*.d.ts', code]),
    )
    expect(filesOf(each).filter((file) => /\btest\b|test-d|fixtures/.test(file))).toEqual([])
  })

  it('says in its package.json what bundlers and registries ask', () => {
    expect(manifestOf(each)).toMatchObject({
      type: 'module',
      license: 'MIT',
      sideEffects: false,
      engines: { node: '>=20.19' },
      publishConfig: { access: 'public' },
    })
    expect(JSON.stringify(manifestOf(each))).not.toMatch(/workspace:|catalog:|link:|file:/)
  })

  it('points to no file that stays behind, on no machine', () => {
    const strays = filesOf(each).filter((file) => {
      const content = read(each, file)
      return (
        /sourceMappingURL/.test(content) || content.includes(root) || content.includes(homedir())
      )
    })
    expect(strays).toEqual([])
  })

  it('has nothing that publint would change', async () => {
    const { messages, pkg } = await publint({
      pkgDir: folderOf(each),
      strict: true,
      pack: false,
    })
    expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([])
  })

  it(
    'resolves to types that tell the truth, for ESM and for bundlers',
    async () => {
      const entrypoints = entryPoints(each).map(({ specifier }) =>
        specifier.replace(each.name, '.'),
      )
      const result = await checkPackage(createPackageFromTarballData(tarballOf(each)), {
        entrypoints,
      })
      const problems = result.types === false ? ['no types'] : result.problems.filter(isOurs)
      expect(problems).toEqual([])
    },
    minute,
  )
})

describe('the installed packages', () => {
  const specifiers = packages.flatMap(entryPoints).map(({ specifier }) => specifier)
  const reexports = specifiers.map((name, n) => `export * as m${n} from '${name}'`).join('\n')

  it('have no dependencies in core', () => {
    const core = packages.find(({ name }) => name === '@mailherald/core')
    expect(core && manifestOf(core)).not.toHaveProperty('dependencies')
  })

  it.each(specifiers)('let %s be imported', async (specifier) => {
    const script = `import * as all from '${specifier}'; console.log(Object.keys(all).length > 0)`
    expect(await node(['--input-type=module', '-e', script], installed.folder)).toEqual({
      code: 0,
      output: 'true\n',
    })
  })

  it.each(specifiers)('let %s be required', async (specifier) => {
    const script = `console.log(Object.keys(require('${specifier}')).length > 0)`
    expect(
      await node(['--no-warnings', '--input-type=commonjs', '-e', script], installed.folder),
    ).toEqual({
      code: 0,
      output: 'true\n',
    })
  })

  it('keep to themselves what is not in their export maps', async () => {
    const script = "import '@mailherald/core/dist/receive.js'"
    const { code, output } = await node(['--input-type=module', '-e', script], installed.folder)
    expect(code).toBe(1)
    expect(output).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED')
  })

  it.each([
    ['nodenext', 'module', {}],
    ['nodenext', 'commonjs', {}],
    ['bundler', 'module', { module: 'preserve', moduleResolution: 'bundler' }],
  ])(
    'compile with the apps of users, by %s resolution, type %s, libraries checked too',
    async (resolution, type, compilerOptions) => {
      const folder = join(installed.folder, `${resolution}-${type}`)
      cpSync(join(root, 'test/consumer'), folder, { recursive: true })
      writeFileSync(join(folder, 'all.ts'), reexports)
      writeFileSync(join(folder, 'package.json'), JSON.stringify({ type }))
      writeFileSync(join(folder, 'tsconfig.json'), tsconfig(compilerOptions))
      const compiler = join(root, 'node_modules/typescript/bin/tsc')
      expect(await node([compiler, '-p', folder], folder)).toEqual({ code: 0, output: '' })
    },
    minute,
  )
})

function tsconfig(compilerOptions: object): string {
  return JSON.stringify({
    compilerOptions: {
      target: 'es2023',
      module: 'nodenext',
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      experimentalDecorators: true,
      types: ['node'],
      ...compilerOptions,
    },
  })
}

/** Packages that are ESM only cannot be resolved the old ways: the price of that choice, not a problem. */
function isOurs(problem: Problem): boolean {
  return !('resolutionKind' in problem && /^node10$|-cjs$/.test(problem.resolutionKind))
}

function folderOf({ name }: Package): string {
  return join(installed.folder, 'node_modules', name)
}

function filesOf(each: Package): readonly string[] {
  return readdirSync(folderOf(each), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folderOf(each).length + 1))
    .filter((file) => !file.startsWith('node_modules/'))
}

function read(each: Package, file: string): string {
  return readFileSync(join(folderOf(each), file), 'utf8')
}

function manifestOf(each: Package): unknown {
  return JSON.parse(read(each, 'package.json'))
}

function tarballOf({ name }: Package): Uint8Array {
  return readFileSync(installed.tarballs.get(name) ?? '')
}
