// Bundles the page into dist/page/bundle.js, which the server imports. Part of `pnpm build`, `start`, `test` and of packing.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const require = createRequire(import.meta.url)

const { outputFiles } = await build({
  entryPoints: { app: here('main.tsx') },
  bundle: true,
  minify: true,
  write: false,
  format: 'esm',
  target: 'es2022',
  outdir: here('out'),
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  banner: { js: `/*!\n${licenses()}\n*/` },
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
})

const files = Object.fromEntries([
  ...outputFiles.map(({ path, text }) => named(path.endsWith('.css') ? 'css' : 'js', text)),
  named('svg', readFileSync(here('icon.svg'), 'utf8')),
])
const html = readFileSync(here('index.html'), 'utf8').replaceAll(
  /\{(js|css|svg)\}/g,
  (_, ending) => `-/files/${Object.keys(files).find((name) => name.endsWith(`.${ending}`))}`,
)

mkdirSync(here('../dist/page'), { recursive: true })
const code = `export const html = ${JSON.stringify(html)}\nexport const files = ${JSON.stringify(files)}\n`
writeFileSync(here('../dist/page/bundle.js'), code)
// Whoever follows a map gets to the declaration of it.
const map = { version: 3, sources: ['../../src/page/bundle.d.ts'], names: [], mappings: 'AAAA' }
writeFileSync(here('../dist/page/bundle.js.map'), JSON.stringify(map))

function named(ending, text) {
  const types = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' }
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10)
  return [`app-${hash}.${ending}`, { type: `${types[ending]}; charset=utf-8`, text }]
}

/** Of what is in the bundle: they have to go with it. */
function licenses() {
  return ['preact', '@preact/signals', '@preact/signals-core', 'uplot']
    .map((name) => `${name}\n\n${readFileSync(join(folderOf(name), 'LICENSE'), 'utf8').trim()}`)
    .join('\n\n')
}

function folderOf(name) {
  const from =
    name === '@preact/signals-core' ? createRequire(require.resolve('@preact/signals')) : require
  for (let folder = dirname(from.resolve(name)); ; folder = dirname(folder)) {
    try {
      if (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).name === name)
        return folder
    } catch {
      // Further up.
    }
  }
}
