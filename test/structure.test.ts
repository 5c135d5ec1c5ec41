import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { providerList } from '@mailherald/core/providers'
import { originKinds, originsOf, payloadNames } from '@mailherald/test-support/fixtures'
import { sourcesIn, type Source } from '@mailherald/test-support/imports'
import { packages, type Package } from '@mailherald/test-support/packages'
import { root } from '@mailherald/test-support/pages'
import { payloadFolderOf, payloadFolders, slugs } from '@mailherald/test-support/providers'
import { describe, expect, it } from 'vitest'

/** The rooms of the larger packages, from the top down: a file knows only what is in its room or further down. */
const roomsOf: Readonly<Record<string, readonly string[]>> = {
  core: [
    // Above all others, so that nothing of a herald loads it.
    'contract',
    'alarms',
    'index',
    'herald',
    'warnings',
    'options',
    'stamp',
    'receive',
    'ledger',
    'queue',
    'dispatch',
    'normalize',
    'http',
    'client',
    'from-env',
    'providers/<slug>',
    'providers',
    'provider',
    'verify',
    'reference',
    'read',
    'idempotency',
    'observe',
    'logger',
    'delivery',
    'errors',
    'events',
    'util',
  ],
  nestjs: [
    'index',
    'module',
    'boot',
    'endpoint',
    'handlers',
    'decorators',
    'registrations',
    'check-options',
    'options',
    'nest-logger',
  ],
}

const signing = providerList.filter(({ signs }) => signs.length > 0)

const always = [
  'events.ts',
  'facts.ts',
  'fixtures',
  'index.ts',
  'normalize.ts',
  'origins.json',
  'payload.ts',
  'samples',
]
const sometimes = [
  'bounces.ts',
  'envelope.ts',
  'guards.json',
  'inbound.ts',
  'message.ts',
  'outbound.ts',
  'read.ts',
  'resources.ts',
  'stamp.ts',
  'vectors.json',
  'verify.ts',
]
const exceptions: Readonly<Record<string, readonly string[]>> = {
  mailgun: [
    // The fields of a form, where a header of the mail can have the name of one of Mailgun's own.
    'form.ts',
    // Forms of old webhooks, as the events that replaced them.
    'legacy.ts',
    // The proof is in the body, of either form.
    'signed-body.ts',
  ],
}

describe.each(slugs)('the folder of %s', (slug) => {
  const files = readdirSync(join(root, 'packages/core/src/providers', slug))

  it('has the files that every provider has', () => {
    expect(files).toEqual(expect.arrayContaining(always))
  })

  it('has no files but those that any provider may have, or it has a reason', () => {
    const allowed = new Set([...always, ...sometimes, ...(exceptions[slug] ?? [])])
    const tested = (file: string): string => file.replace('.test.ts', '.ts')
    expect(files.filter((file) => !allowed.has(tested(file)))).toEqual([])
  })

  it.each(payloadFolders)('has %s in pairs: a payload, and what comes of it', (folder) => {
    const files = readdirSync(payloadFolderOf(slug, folder))
    const expectations = files.filter((name) => name.endsWith('.expected.json'))
    const payloads = files.filter((name) => !expectations.includes(name))
    const stem = (name: string) => name.replace(/(\.expected)?\.\w+$/, '')
    expect(payloads.map(stem)).not.toEqual([])
    expect(payloads.map(stem).toSorted()).toEqual(expectations.map(stem).toSorted())
  })

  it('says in origins.json where each payload comes from, and nothing of payloads that are not there', () => {
    const names = payloadNames(slug)
    const { '*': others, ...named } = originsOf(slug)
    expect(Object.keys(named).filter((name) => !names.includes(name))).toEqual([])
    const open = names.filter((name) => !Object.hasOwn(named, name))
    expect(others === undefined ? open : []).toEqual([])
    const wrong = Object.entries(originsOf(slug)).filter(
      ([, { from, page }]) =>
        !originKinds.includes(from) ||
        (page ?? '').startsWith('https://') === (from === 'not recorded'),
    )
    expect(wrong).toEqual([])
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
    expect(pages.toSorted()).toEqual(['README', ...slugs])
    expect(providerList.map(({ id }) => id)).toEqual(slugs)
  })

  it('would show if their list were wrong', () => {
    expect(signing.map(({ id }) => id)).toEqual(expect.arrayContaining(['amazon-ses', 'sendgrid']))
    expect(signing.map(({ id }) => id)).not.toContain('tencent-ses')
    expect(signersOf('brevo')).toEqual([])
  })
})

it('folders named fixtures hold data only: helpers are in test-helpers/ or in @mailherald/test-support', () => {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*/fixtures/*'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect(files.split('\n').filter((path) => /\.[cm]?[jt]s$/.test(path))).toEqual([])
})

describe.each(Object.entries(roomsOf))('the rooms of %s', (name, rooms) => {
  const folder = join(root, 'packages', name)
  const entries = readdirSync(join(folder, 'src'), { withFileTypes: true })
  const sources = sourcesIn(folder)

  it('are folders with few files beside them', () => {
    const files = entries.filter((entry) => entry.isFile() && /^[^.]+\.ts$/.test(entry.name))
    expect(files.length).toBeLessThanOrEqual(8)
  })

  it('are those in the list', () => {
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
    const known = new Set(rooms.map((room) => room.split('/', 1)[0]))
    expect(folders.filter((name) => !known.has(name))).toEqual([])
  })

  it('import one way: each knows only those below it', () => {
    const wrong = importsOf(sources, (imported, path) => {
      if (isPackage(imported) || roomOf(imported) === roomOf(path)) return false
      return rooms.indexOf(levelOf(path)) >= rooms.indexOf(levelOf(imported))
    })
    expect(wrong).toEqual([])
  })
})

describe('the provider kit', () => {
  it('exports all that the providers of this package are made of', () => {
    const kit = readFileSync(join(root, 'packages/core/src/providers/provider-kit.ts'), 'utf8')
    const exported = new Set(kit.match(/\b\w+\b/g))
    const used = slugs.flatMap((slug) => namesUsedBy(slug))
    expect(used.length).toBeGreaterThan(100)
    expect(used.filter((name) => !exported.has(name))).toEqual([])
  })
})

/** What a provider imports from outside its folder. */
function namesUsedBy(slug: string): string[] {
  const folder = join(root, 'packages/core/src/providers', slug)
  const sources = readdirSync(folder).filter((file) => /(?<!\.test)\.ts$/.test(file))
  return sources.flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8')
    const imports = text.matchAll(/^import (?:type )?\{([^}]*)\} from '\.\.\//gm)
    return [...imports].flatMap(([, names = '']) =>
      names.split(',').flatMap((name) => name.replace('type ', '').trim() || []),
    )
  })
}

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

  it.each(packages)('of $name make no circle, types included', ({ folder }) => {
    expect(circlesIn(sourcesIn(folder))).toEqual([])
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
    const circle = [
      { path: 'a.ts', imports: ['b.ts'] },
      { path: 'b.ts', imports: ['c.ts', 'node:fs'] },
      { path: 'c.ts', imports: ['b.ts'] },
    ]
    expect(circlesIn(circle)).toEqual([['b.ts', 'c.ts']])
  })
})

/** The modules from which @mailherald/testing exports functions of its own for a provider. */
function signersOf(slug: string): string[] {
  const index = readFileSync(join(root, 'packages/testing/src/index.ts'), 'utf8')
  const form = new RegExp(`^export \\{[^}]*\\} from '\\./(providers/${slug}/.+)\\.js'$`, 'gm')
  const own = [...index.matchAll(form)].map(([, path = '']) => `packages/testing/src/${path}.ts`)
  const generated = 'packages/testing/src/signers/of-providers.ts'
  const isGenerated = readFileSync(join(root, generated), 'utf8').includes(`'${slug}'`)
  return isGenerated ? [...own, generated] : own
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

/** A folder, or a file at the top; each provider has a room of its own. */
function roomOf(path: string): string {
  const [first = '', second = '', third] = path.split('/')
  if (second === '') return first.replace(/\.ts$/, '')
  return first === 'providers' && third !== undefined ? `providers/${second}` : first
}

function levelOf(path: string): string {
  const room = roomOf(path)
  return room.startsWith('providers/') ? 'providers/<slug>' : room
}

/** Groups of files that import each other, straight or by way of others. */
function circlesIn(sources: readonly Source[]): string[][] {
  const importsBy = new Map(sources.map(({ path, imports }) => [path, imports]))
  const reachable = (from: string): Set<string> => {
    const found = new Set<string>()
    const open = [...(importsBy.get(from) ?? [])]
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      if (found.has(path)) continue
      found.add(path)
      open.push(...(importsBy.get(path) ?? []))
    }
    return found
  }
  const reach = new Map([...importsBy.keys()].map((path) => [path, reachable(path)]))
  const circles = new Map<string, string[]>()
  for (const [path, found] of reach) {
    if (!found.has(path)) continue
    const members = [...found].filter((other) => reach.get(other)?.has(path)).toSorted()
    circles.set(members.join(), members)
  }
  return [...circles.values()]
}
