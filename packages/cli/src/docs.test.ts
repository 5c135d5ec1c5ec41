import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

it('docs/cli.md is what the commands print', { timeout: 180_000 }, () => {
  const script = fileURLToPath(new URL('../test-helpers/record-docs.mjs', import.meta.url))
  const { status, stderr } = spawnSync(process.execPath, [script, '--check'])
  expect([status, String(stderr)]).toEqual([0, ''])
})
