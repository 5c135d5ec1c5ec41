import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from '@mailherald/test-support/pages'
import { afterEach, describe, expect, it } from 'vitest'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

describe('the guards of the sources', () => {
  it('are found where their data says, once, with the tests that hold them', () => {
    expect(guards('--check')).toMatchObject({ stderr: '', status: 0 })
  })
})

describe('`pnpm guards`', () => {
  it('tells which guard the tests hold, and leaves the checkout as it is', () => {
    const folder = repository({
      'src/guards.json': JSON.stringify([
        guard('held', "if (age < 18) return 'young'", "if (age < 0) return 'young'"),
        guard('loose', "if (age > 65) return 'old'", "if (age > 650) return 'old'"),
        guard('hanging', 'return Promise.resolve(4)', 'return new Promise(() => undefined)'),
        guard('typed', "return 'between'", 'return 1'),
      ]),
    })
    const { stdout, status } = guards('--root', folder)
    expect(stdout).toMatch(/^killed .* held {2}src\/age\.ts$/m)
    expect(stdout).toMatch(/^SURVIVED .* loose {2}src\/age\.ts$/m)
    expect(stdout).toMatch(/^timed out .* hanging {2}src\/age\.ts$/m)
    expect(stdout).toMatch(/^not told .* typed {2}src\/age\.ts$/m)
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('4 guards, 2 killed, 1 survived, 1 not told')
    expect(status).toBe(1)
    expect(readFileSync(join(folder, 'src/age.ts'), 'utf8')).toBe(files['src/age.ts'])
  }, 120_000)

  it('does not take a test that fails anyway for one that holds a guard', () => {
    const folder = repository({
      'src/age.ts': files['src/age.ts'].replace('young', 'little'),
      'src/guards.json': JSON.stringify([guard('loose', 'age > 65', 'age > 650')]),
    })
    const { stderr, status } = guards('--root', folder)
    expect(stderr).toContain('The tests fail before anything is broken')
    expect(status).toBe(1)
  }, 60_000)

  it.each([
    ['`find` is in src/age.ts 0 times, not once', { find: 'age === 18' }],
    ['`find` is in src/age.ts 2 times, not once', { find: 'if (age' }],
    ['`replace` is what `find` is', { replace: 'age > 65' }],
    ['there is no src/gone.ts', { file: 'gone.ts' }],
    ['there is no src/gone.test.ts', { tests: ['src/gone.test.ts'] }],
    ['names no tests', { tests: [] }],
    ['has no harm', { harm: undefined }],
  ])('refuses data of which it has to say: %s', (message, change) => {
    const entry = { ...guard('loose', 'age > 65', 'age > 650'), ...change }
    const folder = repository({ 'src/guards.json': JSON.stringify([entry]) })
    expect(guards('--root', folder, '--check')).toMatchObject({
      stderr: `src/guards.json: loose: ${message}\n`,
      status: 1,
    })
  })
})

function guards(...options: string[]) {
  const script = join(root, 'scripts/guards.mjs')
  return spawnSync(process.execPath, [script, ...options], { encoding: 'utf8' })
}

function guard(id: string, find: string, replace: string) {
  return { id, file: 'age.ts', find, replace, harm: 'None.', tests: ['src/age.test.ts'] }
}

const files = {
  'package.json': '{ "type": "module" }',
  'tsconfig.build.json': JSON.stringify({
    compilerOptions: { composite: true, strict: true, outDir: 'dist', rootDir: 'src', types: [] },
    files: ['src/age.ts'],
  }),
  'src/age.ts': `export function groupOf(age: number): string {
  if (age < 18) return 'young'
  if (age > 65) return 'old'
  return 'between'
}

export function diceRoll(): Promise<number> {
  return Promise.resolve(4)
}
`,
  'src/age.test.ts': `import { expect, it } from 'vitest'
import { diceRoll, groupOf } from '../dist/age.js'

it('tells ages apart', () => {
  expect(groupOf(17)).toBe('young')
  expect(groupOf(40)).toBe('between')
})

it('rolls dice', async () => {
  expect(await diceRoll()).toBe(4)
}, 300)
`,
}

/** A small repository, in place of ours. */
function repository(changed: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'mailherald-guards-test-'))
  folders.push(folder)
  for (const [path, text] of Object.entries({ ...files, ...changed })) {
    mkdirSync(join(folder, dirname(path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  return folder
}
