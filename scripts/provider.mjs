// pnpm provider <slug>: builds, generates, and runs what concerns one provider.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const [slug = ''] = process.argv.slice(2)
if (slug === '' || !existsSync(`${root}packages/core/src/providers/${slug}`)) {
  console.error('pnpm provider <slug>: the name of a folder in packages/core/src/providers')
  process.exit(1)
}

const own = [
  `packages/core/src/providers/${slug}`,
  `packages/testing/src/providers/${slug}`,
  'test/structure.test.ts',
]
// These walk over all providers, by name.
const walks = ['provider-walk', 'samples-walk', 'schemes', 'properties'].map(
  (name) => `test/${name}.test.ts`,
)
run('pnpm', ['generate'])
run('tsc', ['-b', 'packages/testing'])
run('vitest', ['run', ...own])
run('vitest', ['run', ...walks, '-t', slug])
run('vitest', ['run', 'test/docs.test.ts', '-t', `${slug}|lists`])

function run(command, args) {
  const bin = command === 'pnpm' ? 'npx' : `${root}node_modules/.bin/${command}`
  const { status } = spawnSync(bin, command === 'pnpm' ? ['pnpm@10', ...args] : args, {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}
