import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { root, slugs } from './providers.mjs'

/** Samples and fixtures of which nobody has said yet what comes out. */
export function withoutExpectation() {
  return slugs.flatMap((slug) => ['samples', 'fixtures'].flatMap((kind) => openIn(slug, kind)))
}

function openIn(slug, kind) {
  const folder = new URL(`packages/core/src/providers/${slug}/${kind}/`, root)
  if (!existsSync(folder)) return []
  const names = new Set(readdirSync(folder))
  return [...names]
    .filter((name) => /(?<!\.expected)\.(json|http)$/.test(name))
    .filter((name) => !names.has(name.replace(/\.\w+$/, '.expected.json')))
    .map((name) => `${slug}/${kind}/${name}`)
}

/** Writes what comes out of them. What is there already is only changed on purpose, with UPDATE_FIXTURES=1. */
export function writeExpectations() {
  const vitest = fileURLToPath(new URL('node_modules/.bin/vitest', root))
  const { status, stdout } = spawnSync(vitest, ['run', 'test/provider-walk.test.ts'], {
    cwd: fileURLToPath(root),
    env: { ...process.env, UPDATE_FIXTURES: 'missing' },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the expectations could not be written:\n${stdout}`)
}
