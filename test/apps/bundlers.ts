import { join } from 'node:path'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import { build as esbuild, type Format } from 'esbuild'
import { rolldown } from 'rolldown'
import { rollup } from 'rollup'
import { build as vite, createLogger } from 'vite'
import webpack from 'webpack'

/** Bundles an app for Node, with all its packages, and gives the warnings; throws the errors. */
export type Bundler = (entry: string, outFile: string) => Promise<readonly string[]>

/** As their documentation says it for apps of Node. */
export const bundlers: Readonly<Record<string, Bundler>> = {
  'esbuild to ESM': (entry, outFile) => withEsbuild(entry, outFile, 'esm'),
  'esbuild to CommonJS': (entry, outFile) => withEsbuild(entry, outFile, 'cjs'),
  webpack: (entry, outFile) =>
    new Promise((resolve, reject) => {
      const output = { path: join(outFile, '..'), filename: 'out.cjs' }
      const optimization = { minimize: false }
      webpack(
        { mode: 'production', target: 'node', entry, output, optimization },
        (error, stats) => {
          const { errors = [], warnings = [] } =
            stats?.toJson({ all: false, errors: true, warnings: true }) ?? {}
          if (error !== null || errors.length > 0)
            reject(error ?? new Error(textOf(errors).join('\n')))
          else resolve(textOf(warnings))
        },
      )
    }),
  async rollup(entry, outFile) {
    const warnings: string[] = []
    const bundle = await rollup({
      input: entry,
      plugins: [nodeResolve({ exportConditions: ['node'], preferBuiltins: true })],
      onwarn: ({ message }) => warnings.push(message),
    })
    await bundle.write({ file: outFile, format: 'es', inlineDynamicImports: true })
    return warnings
  },
  async rolldown(entry, outFile) {
    const warnings: string[] = []
    const bundle = await rolldown({
      input: entry,
      platform: 'node',
      onLog: (level, { message }) => level === 'warn' && warnings.push(message),
    })
    await bundle.write({ file: outFile, format: 'esm', codeSplitting: false })
    return warnings
  },
  async vite(entry, outFile) {
    const warnings: string[] = []
    const warn = (message: string): unknown => warnings.push(message)
    await vite({
      root: join(entry, '..'),
      configFile: false,
      customLogger: { ...createLogger('silent'), warn, warnOnce: warn },
      ssr: { noExternal: true },
      build: {
        ssr: entry,
        outDir: join(outFile, '..'),
        emptyOutDir: false,
        rolldownOptions: { output: { entryFileNames: 'out.mjs', codeSplitting: false } },
      },
    })
    return warnings
  },
}

async function withEsbuild(entry: string, outfile: string, format: Format): Promise<string[]> {
  const { warnings } = await esbuild({
    entryPoints: [entry],
    outfile,
    format,
    bundle: true,
    minify: true,
    platform: 'node',
    logLevel: 'silent',
  })
  return warnings.map(({ text }) => text)
}

function textOf(problems: readonly { readonly message?: string }[]): string[] {
  return problems.map(({ message = '' }) => message)
}
