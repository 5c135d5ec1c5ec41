// Lays out what is published of the package in the working directory, in its folder "packed" (pnpm packs that one:
// publishConfig.directory). Needs `tsc -b tsconfig.build.json` first.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleCode } from './packing/code.mjs'
import { commandsOf, entriesOf } from './packing/entries.mjs'
import { packedManifest } from './packing/manifest.mjs'
import { packedPage } from './packing/pages.mjs'
import { copyTypes } from './packing/types.mjs'

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = process.cwd()
const target = join(folder, 'packed')
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const workspace = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

rmSync(target, { recursive: true, force: true })
mkdirSync(target)

const entries = entriesOf(manifest)
for (const format of ['esm', 'cjs']) {
  const commands = format === 'esm' ? commandsOf(manifest) : []
  await bundleCode([...entries, ...commands], format, join(target, format))
  copyTypes(entries, 'dist', join(target, format))
}
writeFileSync(join(target, 'cjs/package.json'), `${JSON.stringify({ type: 'commonjs' })}\n`)

// What the source maps point to.
cpSync('src', join(target, 'src'), {
  recursive: true,
  filter: (path) => !/\.test(-d)?\.ts$|[\\/](fixtures|__snapshots__)$|\.json$/.test(path),
})
for (const data of ['contract', 'grafana', 'prometheus']) {
  if (existsSync(data)) cpSync(data, join(target, data), { recursive: true })
}
cpSync(join(root, 'LICENSE'), join(target, 'LICENSE'))

const where = { root, directory: relative(root, folder), repository: workspace.repository }
const pages = { 'README.md': join(where.directory, 'README.md'), ...guide() }
for (const [to, from] of Object.entries(pages)) {
  mkdirSync(dirname(join(target, to)), { recursive: true })
  writeFileSync(join(target, to), packedPage(from, { ...where, pages }))
}

const published = packedManifest(manifest, workspace, where.directory)
writeFileSync(join(target, 'package.json'), `${JSON.stringify(published, null, 2)}\n`)

/** Every package needs core, so that the guide, and what assistants read, is there wherever one of them is. */
function guide() {
  if (manifest.name !== '@mailherald/core') return {}
  const files = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  const markdown = files.filter((file) => file.endsWith('.md'))
  const pages = markdown.map((file) => [`docs/${file}`, `docs/${file}`])
  return { 'SKILL.md': 'packages/core/SKILL.md', ...Object.fromEntries(pages) }
}
