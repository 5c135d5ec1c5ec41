import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { consumer, node } from '@mailherald/test-support/consumer'
import { entryPoints, packages, type Package } from '@mailherald/test-support/packages'
import { root } from '@mailherald/test-support/pages'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

const core = '@mailherald/core'
const minute = 60_000
const tarballs = new Map(inject('tarballs'))
/** The folder in which they are installed. */
let installed: string

beforeAll(async () => {
  installed = await consumer(tarballs)
}, 2 * minute)

afterAll(() => rmSync(installed, { recursive: true }))

describe.each(packages)('the tarball of $name', (each) => {
  it('holds what is needed to use the package, and nothing else', () => {
    const kinds = filesOf(each).map((file) =>
      file
        .replace(/^(cjs|esm)\/.+?(\.d\.ts|\.js)(\.map)?$/, '$1/*$2$3')
        .replace(/^(src|docs|contract|grafana|prometheus)\/.+(\.\w+)$/, '$1/*$2'),
    )
    const code = ['cjs', 'esm'].flatMap((folder) =>
      ['.js', '.js.map', '.d.ts', '.d.ts.map'].map((ending) => `${folder}/*${ending}`),
    )
    const ofCore = each.name === core ? ['SKILL.md', 'contract/*.json', 'docs/*.md'] : []
    const ofOtel = each.name === '@mailherald/otel' ? ['grafana/*.json', 'prometheus/*.yml'] : []
    expect(new Set(kinds)).toEqual(
      new Set([
        'LICENSE',
        'README.md',
        'cjs/package.json',
        'package.json',
        'src/*.ts',
        ...code,
        ...ofCore,
        ...ofOtel,
      ]),
    )
    expect(filesOf(each).filter((file) => /\btest\b|test-d|fixtures/.test(file))).toEqual([])
  })

  it('says in its package.json what bundlers and registries ask', () => {
    expect(manifestOf(each)).toMatchObject({
      type: 'module',
      license: 'MIT',
      sideEffects: false,
      // The oldest that pg-boss runs on.
      engines: { node: each.name === '@mailherald/pg-boss' ? '>=22.12' : '>=20.19' },
      publishConfig: { access: 'public' },
    })
    expect(JSON.stringify(manifestOf(each))).not.toMatch(/workspace:|catalog:|link:|file:/)
  })

  it('says where the project lives as the workspace does, and nothing while that is unknown', () => {
    const { repository, homepage, bugs, author } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    ) as Partial<Record<string, object>>
    const directory = relative(root, each.folder)
    const place = { homepage, bugs, author, repository: repository && { ...repository, directory } }
    const { homepage: page, bugs: issues, author: maker, repository: code } = manifestOf(each)
    expect({ homepage: page, bugs: issues, author: maker, repository: code }).toEqual(place)
  })

  it('names no folder of the machine where it was made', () => {
    const strays = filesOf(each).filter((file) => {
      const content = read(each, file)
      return content.includes(root) || content.includes(homedir())
    })
    expect(strays).toEqual([])
  })

  it('has source maps whose sources are in it, for code and for types', () => {
    // What only exports from other files again, and the bundler's own helpers, have nothing to point to.
    const code = filesOf(each).filter(
      (file) =>
        /^(cjs|esm)\/.+\.(js|d\.ts)$/.test(file) &&
        (file.endsWith('.d.ts') || read(each, file).includes('\n// dist/')),
    )
    const wrong = code.flatMap((file) => {
      const map = /\n\/\/# sourceMappingURL=(.+)\s*$/.exec(read(each, file))?.[1] ?? 'none'
      return sourcesOf(each, join(dirname(file), map)).filter(
        (source) => !/^src\/.+\.ts$/.test(source) || !existsSync(join(folderOf(each), source)),
      )
    })
    expect(wrong).toEqual([])
  })

  it('has pages whose relative links lead to files in it', () => {
    const links = filesOf(each)
      .filter((file) => file.endsWith('.md'))
      .flatMap((file) =>
        [...read(each, file).matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)].flatMap(([, href = '']) =>
          /^[a-z]+:/.test(href) ? [] : [join(dirname(file), href)],
        ),
      )
    expect(links.filter((link) => !existsSync(join(folderOf(each), link)))).toEqual([])
    expect(links.includes('docs/guide.md')).toBe(each.name === core)
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
    'resolves to types that tell the truth, for ESM, CommonJS and bundlers, old and new',
    async () => {
      const entrypoints = entryPoints(each).map(({ specifier }) =>
        specifier.replace(each.name, '.'),
      )
      const result = await checkPackage(createPackageFromTarballData(tarballOf(each)), {
        entrypoints,
      })
      expect(result.types === false ? ['no types'] : result.problems).toEqual([])
    },
    minute,
  )
})

describe('the installed packages', () => {
  const specifiers = packages.flatMap(entryPoints).map(({ specifier }) => specifier)

  it('have no dependencies in core', () => {
    const packed = packages.find(({ name }) => name === core)
    expect(packed && manifestOf(packed)).not.toHaveProperty('dependencies')
  })

  // One process each: what a module needs must not have been loaded by another.
  it.each(specifiers)(
    'let %s be imported and required, with the same exports',
    async (specifier) => {
      const script = `
        const names = (module) => Object.keys(module).filter((name) => name !== 'default').sort().join()
        const required = names(require('${specifier}'))
        const resolved = require.resolve('${specifier}')
        import('${specifier}').then((imported) =>
          console.log(required !== '', required === names(imported), /[/\\\\]cjs[/\\\\]/.test(resolved)))`
      expect(
        await node(['--no-warnings', '--input-type=commonjs', '-e', script], installed),
      ).toEqual({ code: 0, output: 'true true true\n' })
    },
    minute,
  )

  it('let the contract be imported and required as data', async () => {
    const script = `
      const schema = require('${core}/contract/events.schema.json')
      import('${core}/contract/asyncapi.json', { with: { type: 'json' } }).then(({ default: document }) =>
        console.log(schema.$id === document.id, require('${core}/contract').schemaId === schema.$id))`
    expect(await node(['--no-warnings', '--input-type=commonjs', '-e', script], installed)).toEqual(
      { code: 0, output: 'true true\n' },
    )
  })

  it('keep to themselves what is not in their export maps', async () => {
    const script = "import '@mailherald/core/esm/shared/core.js'"
    const { code, output } = await node(['--input-type=module', '-e', script], installed)
    expect(code).toBe(1)
    expect(output).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED')
  })

  it('have the page of the inspector, imported and required', async () => {
    const script = `
      const page = ({ inspector }) =>
        inspector({ guard: () => true }).fetch(new Request('http://localhost/mailherald/'))
      const show = (response) => response.text().then((html) => html.split('-/files/').length - 1)
      page(require('@mailherald/inspector')).then(show).then(console.log)
        .then(() => import('@mailherald/inspector')).then(page).then(show).then(console.log)`
    expect(await node(['--no-warnings', '--input-type=commonjs', '-e', script], installed)).toEqual(
      { code: 0, output: '3\n3\n' },
    )
  })

  it('have a command that runs', async () => {
    const command = join(installed, 'node_modules/.bin/mailherald')
    const script = `console.log(require('child_process').execFileSync('${command}', ['providers', '--signs', 'url'], { encoding: 'utf8' }))`
    const { code, output } = await node(['--input-type=commonjs', '-e', script], installed)
    expect([code, output]).toEqual([0, expect.stringContaining('"id": "mandrill"')])
  })

  it('work together where an app has both ESM and CommonJS of them', async () => {
    writeFileSync(join(installed, 'both.cjs'), both)
    expect(await node(['--no-warnings', 'both.cjs'], installed)).toEqual({
      code: 0,
      output: '200 [email.bounced]\n503\n200\n401 true\n',
    })
  })

  it(
    'compile with the apps of users and Nest 12, libraries checked too',
    async () => {
      const folder = join(installed, 'nest-12')
      cpSync(join(root, 'test/consumer'), folder, { recursive: true })
      writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module' }))
      writeFileSync(join(folder, 'tsconfig.json'), tsconfig)
      const compiler = join(root, 'node_modules/typescript/bin/tsc')
      expect(await node([compiler, '-p', folder], folder)).toEqual({ code: 0, output: '' })
    },
    minute,
  )
})

const tsconfig = JSON.stringify({
  compilerOptions: {
    target: 'es2023',
    module: 'nodenext',
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    experimentalDecorators: true,
    types: ['node'],
  },
})

/** The herald is made of one and gets everything else from the other. */
const both = `
const { Discard, MailheraldError, RetryLater } = require('@mailherald/core')
const { tencentSes } = require('@mailherald/core/providers/tencent-ses')
const { urlToken } = require('@mailherald/core/verify')
const { signedDelivery, urlTokenSigner } = require('@mailherald/testing')

import('@mailherald/core').then(async ({ createHerald, MailheraldError: Other, silentLogger }) => {
  const verify = urlToken('0123456789abcdef')
  const sign = urlTokenSigner('0123456789abcdef')
  let refused
  async function answer(handler, signer) {
    const onError = (error) => (refused = error)
    const herald = createHerald({ providers: [tencentSes({ verify })], logger: silentLogger, onError })
    const seen = []
    herald.on('email.bounced', (event) => (seen.push(event.type), handler?.()))
    const { status } = await herald.receive(signedDelivery('tencent-ses', 'bounce', { sign: signer }))
    return [status, seen]
  }
  const [status, seen] = await answer(undefined, sign)
  console.log(status + ' [' + seen + ']')
  console.log((await answer(() => { throw new RetryLater('busy') }, sign))[0])
  console.log((await answer(() => { throw new Discard('no use') }, sign))[0])
  const [forged] = await answer(undefined, urlTokenSigner('another token, as long'))
  console.log(forged, MailheraldError.is(new Other('ERR_INTERNAL', 'x'), 'ERR_INTERNAL'))
})
`

function folderOf({ name }: Package): string {
  return join(installed, 'node_modules', name)
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

function manifestOf(each: Package): Readonly<Record<string, unknown>> {
  return JSON.parse(read(each, 'package.json')) as Readonly<Record<string, unknown>>
}

/** From the folder of the package. */
function sourcesOf(each: Package, map: string): readonly string[] {
  const { sources } = JSON.parse(read(each, map)) as { readonly sources: readonly string[] }
  return sources.map((source) => join(dirname(map), source))
}

function tarballOf({ name }: Package): Uint8Array {
  return readFileSync(tarballs.get(name) ?? '')
}
