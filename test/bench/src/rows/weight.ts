import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { rolldown } from 'rolldown'
import { short, spreadOf, type Row } from '../row.js'

const here = fileURLToPath(new URL('.', import.meta.url))

const app = `
import { createHerald } from '@mailherald/core'
import { simplySend } from '@mailherald/core/providers/simplysend'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { hmacSignature, urlToken } from '@mailherald/core/verify'
export const herald = (token, secret) => createHerald({ providers: [
  tencentSes({ verify: urlToken(token) }),
  simplySend({ verify: hmacSignature({ header: 'x-signature', secret }) }),
] })
`

const modules = [
  '@mailherald/core',
  '@mailherald/core/providers/tencent-ses',
  '@mailherald/core/providers/simplysend',
]

export const weight: readonly Row[] = [
  {
    name: 'import of core and two providers, cold',
    reference: 'an empty module',
    target: { atMost: 15 },
    measure: async ({ rounds }) => {
      const pairs = Array.from({ length: rounds }, () => ({
        ours: importTime(modules),
        reference: importTime(['data:text/javascript,']),
      }))
      const median = (side: 'ours' | 'reference') =>
        short(spreadOf(pairs.map((pair) => pair[side])).median)
      return {
        ...spreadOf(pairs.map(({ ours, reference }) => ours - reference)),
        unit: 'ms',
        detail: `${median('ours')} ms : ${median('reference')} ms`,
      }
    },
  },
  {
    name: 'bundled for two providers with their verifiers, minified, gzip',
    reference: '–',
    target: { atMost: 15 },
    measure: async () => {
      const code = await bundled(app)
      const size = gzipSync(code, { level: 9 }).length / 1000
      const detail = `${short(Buffer.byteLength(code) / 1000)} kB before gzip`
      return { median: size, low: size, high: size, unit: 'kB', detail }
    },
  },
]

/** In a process of its own, in milliseconds. */
function importTime(names: readonly string[]): number {
  const imports = names.map((name) => `await import(${JSON.stringify(name)})`).join(';')
  const code = `const start = performance.now();${imports};console.log(performance.now() - start)`
  const options = { cwd: here, encoding: 'utf8' } as const
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', code], options))
}

async function bundled(source: string): Promise<string> {
  const entry = 'app.js'
  const bundle = await rolldown({
    input: entry,
    cwd: here,
    platform: 'node',
    plugins: [
      {
        name: 'app',
        resolveId: (id) => (id === entry ? `${here}${entry}` : undefined),
        load: (id) => (id === `${here}${entry}` ? source : undefined),
      },
    ],
  })
  const { output } = await bundle.generate({ minify: true, codeSplitting: false })
  return output[0].code
}
