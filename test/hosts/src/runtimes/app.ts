import { cpSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installCore } from '@mailherald/test-support/packed-core'
import { root } from '@mailherald/test-support/pages'
import { build } from 'esbuild'
import { modulesSource } from './modules.js'
import type { Vector } from './vector.js'

const peers = ['jose', '@fastify/busboy']

/** A folder outside the workspace with the packed core, its optional peers, and the probe. */
export async function layOutProbe(vectors: readonly Vector[]): Promise<string> {
  const app = realpathSync(mkdtempSync(join(tmpdir(), 'mailherald-runtimes-')))
  installCore(app)
  for (const peer of peers) {
    const target = join(app, 'node_modules', peer)
    cpSync(realpathSync(join(root, 'packages/core/node_modules', peer)), target, {
      recursive: true,
    })
  }
  const files = {
    ...sources,
    'vectors.json': JSON.stringify(vectors),
    'modules.mjs': modulesSource(),
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(app, name), content)
  cpSync(fileURLToPath(new URL('probe.js', import.meta.url)), join(app, 'probe.mjs'))
  await bundleWorker(join(app, 'worker.mjs'), 'worker.js')
  return app
}

/** As Wrangler does: one file, with the exports that packages have for workers. */
async function bundleWorker(entry: string, name: string): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile: join(dirname(entry), name),
    bundle: true,
    format: 'esm',
    target: 'es2023',
    conditions: ['workerd', 'worker', 'browser'],
    external: ['node:*', 'cloudflare:*'],
    banner: { js: requireOfNode },
    logLevel: 'error',
  })
}

/** Modules in CommonJS require parts of Node. */
const requireOfNode =
  "import { createRequire } from 'node:module'; const require = createRequire('/')"

const sources = {
  'package.json': JSON.stringify({ private: true, type: 'module' }),
  'main.mjs': `
import { readFileSync } from 'node:fs'
import { modules } from './modules.mjs'
import { probe } from './probe.mjs'
const vectors = JSON.parse(readFileSync(new URL('vectors.json', import.meta.url), 'utf8'))
console.log(JSON.stringify(await probe(modules, vectors)))
`,
  'worker.mjs': `
import { modules } from './modules.mjs'
import { probe } from './probe.mjs'
export default {
  async fetch(request) {
    return Response.json(await probe(modules, await request.json()))
  },
}
`,
}
