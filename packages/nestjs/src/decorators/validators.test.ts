import { execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

interface Manifest {
  readonly version: string
  readonly dependencies: Readonly<Record<string, string>>
  readonly peerDependencies: Readonly<Record<string, string>>
  readonly peerDependenciesMeta: Readonly<Record<string, { readonly optional: boolean }>>
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const ours = here('../..')
const manifestOf = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
const manifest = manifestOf(ours)

// The app's own: another version than the one that this package is developed with.
const appsValidator = here('../../../../test/nest-11/node_modules/class-validator')

/** The folder of an app as an installer makes it: what the package depends on lies below it, its peers beside it. */
function install(peers: readonly string[]): string {
  const app = mkdtempSync(join(tmpdir(), 'mailherald-app-'))
  const installed = join(app, 'node_modules/@mailherald/nestjs')
  for (const part of ['dist', 'package.json']) {
    cpSync(join(ours, part), join(installed, part), { recursive: true })
  }
  for (const name of Object.keys(manifest.dependencies)) {
    link(name === '@mailherald/core' ? app : installed, name)
  }
  for (const name of ['@nestjs/common', '@nestjs/core', 'reflect-metadata', 'rxjs']) link(app, name)
  if (peers.includes('class-validator')) link(app, 'class-validator', appsValidator)
  if (peers.includes('class-transformer')) {
    const copy = join(app, 'node_modules/class-transformer')
    cpSync(realpathSync(join(ours, 'node_modules/class-transformer')), copy, { recursive: true })
  }
  cpSync(here('../../test-helpers/metadata-app.mjs'), join(app, 'app.mjs'))
  return app
}

function link(folder: string, name: string, from = join(ours, 'node_modules', name)): void {
  const path = join(folder, 'node_modules', name)
  mkdirSync(dirname(path), { recursive: true })
  symlinkSync(realpathSync(from), path)
}

const folders: string[] = []

function run(peers: readonly string[], ...args: string[]): string[] {
  const folder = install(peers)
  folders.push(folder)
  const options = { cwd: folder, encoding: 'utf8' } as const
  return execFileSync(process.execPath, ['app.mjs', ...args], options)
    .trim()
    .split('\n')
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

const minute = 60_000

describe('class-validator and class-transformer', { timeout: minute }, () => {
  it('are tested in another version than the one that this package is developed with', () => {
    expect(manifestOf(appsValidator).version).toMatch(/^0\.14\./)
    expect(manifestOf(join(ours, 'node_modules/class-validator')).version).toMatch(/^0\.15\./)
  })

  it('are optional peers, in the versions that are tested', () => {
    const names = ['class-transformer', 'class-validator']
    expect(Object.keys(manifest.dependencies)).toEqual(expect.not.arrayContaining(names))
    expect(manifest.peerDependencies).toMatchObject({
      'class-transformer': '^0.5.1',
      'class-validator': '^0.14.0 || ^0.15.0',
    })
    for (const name of names) {
      expect(manifest.peerDependenciesMeta[name]).toEqual({ optional: true })
    }
  })

  it('the copies of the app are used, so that its decorators count', () => {
    expect(run(['class-validator', 'class-transformer'])).toEqual([
      'true true',
      '200',
      'Handlers.handle: the metadata of this email.bounced does not fit Order: id (isInt); address.city (maxLength).',
      '503',
    ])
  })

  it.each(['class-validator', 'class-transformer'])(
    'the boot fails where %s is missing',
    (name) => {
      const there = ['class-validator', 'class-transformer'].filter((other) => other !== name)
      expect(run(there)).toEqual([
        `ERR_DEPENDENCY_MISSING @EventMetadata needs the package "${name}". Install it: npm install class-transformer class-validator`,
      ])
    },
  )

  it('the packages are not needed where no handler takes metadata', () => {
    expect(run([], 'plain')).toEqual(['false false', '200', 'false false', '200'])
  })
})
