import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { providerList } from '@mailherald/core/providers'
import { describe, expect, it } from 'vitest'
import { sourcesIn, type Source } from './support/imports.js'
import { packages, type Package } from './support/packages.js'
import { root } from './support/pages.js'
import { fixturesOf, slugs } from './support/providers.js'

const signing = providerList.filter(({ signs }) => signs)

describe.each(slugs)('the folder of %s', (slug) => {
  it('has the files that every provider has', () => {
    const files = readdirSync(join(root, 'packages/core/src/providers', slug))
    expect(files).toEqual(
      expect.arrayContaining(['fixtures', 'index.ts', 'normalize.ts', 'payload.ts']),
    )
  })

  it('has fixtures in pairs: a post, and what comes of it', () => {
    const files = readdirSync(fixturesOf(slug))
    const expectations = files.filter((name) => name.endsWith('.expected.json'))
    const posts = files.filter((name) => !expectations.includes(name))
    const stem = (name: string) => name.replace(/(\.expected)?\.\w+$/, '')
    expect(posts.map(stem)).not.toEqual([])
    expect(posts.map(stem).toSorted()).toEqual(expectations.map(stem).toSorted())
  })

  it('has samples in @mailherald/testing', () => {
    expect(existsSync(join(root, `packages/testing/src/providers/${slug}/samples.ts`))).toBe(true)
  })
})

it.each(signing)('$id signs, and @mailherald/testing signs for it', ({ id }) => {
  const modules = signersOf(id)
  expect(modules).not.toEqual([])
  for (const path of modules) expect(existsSync(join(root, path))).toBe(true)
})

// What the pages say, and the lists made from them, is checked in docs.test.ts.
describe('the folders of the providers', () => {
  it('each have a page, and a row in the list of core', () => {
    const pages = readdirSync(join(root, 'docs/providers')).map((file) => file.replace('.md', ''))
    expect(pages.toSorted()).toEqual(slugs)
    expect(providerList.map(({ id }) => id)).toEqual(slugs)
  })

  it('would show if their list were wrong', () => {
    expect(signing.map(({ id }) => id)).toEqual(expect.arrayContaining(['amazon-ses', 'sendgrid']))
    expect(signing.map(({ id }) => id)).not.toContain('tencent-ses')
    expect(signersOf('brevo')).toEqual([])
  })
})

const [core, ...others] = packages.toSorted((a) => (a.name === '@mailherald/core' ? -1 : 1))

describe('imports', () => {
  const sources = sourcesIn(core?.folder ?? '')

  it('of core are its own files, parts of Node, and optional peers on demand', () => {
    const allowed = new Set(Object.keys(core?.manifest.peerDependenciesMeta ?? {}))
    expect(
      importsOf(sources, (imported) => isPackage(imported) && !imported.startsWith('node:')).filter(
        ({ imported }) => !allowed.has(imported),
      ),
    ).toEqual([])
  })

  it('of readers, verifiers and events know no provider and no herald', () => {
    const base = sources.filter(({ path }) => layerOf(path) === 'base')
    expect(
      importsOf(base, (imported) => !isPackage(imported) && layerOf(imported) !== 'base'),
    ).toEqual([])
  })

  it('of a provider know no other provider and no herald', () => {
    const ofProviders = sources.filter(({ path }) => layerOf(path) === 'providers')
    const wrong = importsOf(ofProviders, (imported, path) =>
      layerOf(imported) === 'providers'
        ? folderOf(imported) !== folderOf(path)
        : !isPackage(imported) && layerOf(imported) !== 'base',
    )
    expect(wrong).toEqual([])
  })

  it('of the herald know no provider', () => {
    const ofHerald = sources.filter(({ path }) => layerOf(path) === 'herald')
    expect(importsOf(ofHerald, (imported) => layerOf(imported) === 'providers')).toEqual([])
  })

  it.each(others)('of $name are its own files and what its package.json names', (each) => {
    const wrong = importsOf(sourcesIn(each.folder), (imported) =>
      isPackage(imported)
        ? !imported.startsWith('node:') && !isDeclared(imported, each)
        : imported.startsWith('..'),
    )
    expect(wrong).toEqual([])
  })

  it('would show if they were wrong', () => {
    const all = sources.flatMap(({ imports }) => imports)
    expect(all).toContain('node:crypto')
    expect(all).toContain('providers/tencent-ses/payload.ts')
    expect(sources.map(({ path }) => layerOf(path))).toEqual(
      expect.arrayContaining(['base', 'providers', 'herald']),
    )
  })
})

/** The modules from which @mailherald/testing exports functions of its own for a provider. */
function signersOf(slug: string): string[] {
  const index = readFileSync(join(root, 'packages/testing/src/index.ts'), 'utf8')
  const form = new RegExp(`^export \\{[^}]*\\} from '\\./(providers/${slug}/.+)\\.js'$`, 'gm')
  return [...index.matchAll(form)].map(([, path = '']) => `packages/testing/src/${path}.ts`)
}

interface Import {
  readonly path: string
  readonly imported: string
}

function importsOf(
  sources: readonly Source[],
  wanted: (imported: string, path: string) => boolean,
): Import[] {
  return sources.flatMap(({ path, imports }) =>
    imports.filter((imported) => wanted(imported, path)).map((imported) => ({ path, imported })),
  )
}

function isPackage(imported: string): boolean {
  return !imported.endsWith('.ts')
}

function isDeclared(imported: string, { manifest }: Package): boolean {
  const name = imported
    .split('/')
    .slice(0, imported.startsWith('@') ? 2 : 1)
    .join('/')
  return name in { ...manifest.dependencies, ...manifest.peerDependencies }
}

/** What every layer shares is part of the base. */
const contracts = /^(delivery|errors|generations|headers|logger|maybe-promise|provider)\.ts$/

function layerOf(path: string): 'base' | 'providers' | 'herald' {
  if (path.startsWith('providers/')) return 'providers'
  return contracts.test(path) || /^(events|read|verify)\//.test(path) ? 'base' : 'herald'
}

function folderOf(path: string): string {
  return path.split('/').slice(0, 2).join('/')
}
