// pnpm new:provider <slug> [--title "Acme Mail"] [--signs hmac|standard|token] [--inbound] [--batch]
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { docsPage } from './new-provider/docs.mjs'
import { samples } from './new-provider/samples.mjs'
import { sources } from './new-provider/sources.mjs'

const usage =
  'pnpm new:provider <slug> [--title "Acme Mail"] [--signs hmac|standard|token] [--inbound] [--batch]'
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    title: { type: 'string' },
    signs: { type: 'string', default: 'token' },
    inbound: { type: 'boolean', default: false },
    batch: { type: 'boolean', default: false },
    root: { type: 'string', default: fileURLToPath(new URL('../', import.meta.url)) },
  },
})

const provider = wanted(positionals, values)
const files = { ...sources(provider), ...samples(provider), ...docsPage(provider) }
for (const [path, text] of Object.entries(files)) write(`${values.root}/${path}`, text)
console.log(`${Object.keys(files).join('\n')}

Next: pnpm generate, then pnpm provider ${provider.slug}.
Replace what is made up with what the provider documents: the guide is docs/adding-a-provider.md.`)

/** What is asked for, with the names that follow from it. */
function wanted([slug, ...more], { title, signs, inbound, batch }) {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug ?? '') || more.length > 0) fail(usage)
  if (!['hmac', 'standard', 'token'].includes(signs)) fail(usage)
  const words = title?.split(/[^A-Za-z0-9]+/) ?? slug.split('-').map(capital)
  const type = words.map(capital).join('')
  return {
    slug,
    title: title ?? words.join(' '),
    type,
    factory: type[0].toLowerCase() + type.slice(1),
    signs,
    inbound,
    batch,
    folder: `packages/core/src/providers/${slug}`,
  }
}

function capital(word) {
  return word.slice(0, 1).toUpperCase() + word.slice(1)
}

function write(path, text) {
  if (existsSync(path)) fail(`${path} is there already: nothing more was written.`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
