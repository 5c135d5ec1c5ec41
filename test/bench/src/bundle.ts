import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const here = fileURLToPath(new URL('.', import.meta.url))

/** Modules in one file. */
export interface Bundle {
  readonly code: string
  /** Parts of Node that it imports. */
  readonly builtIns: readonly string[]
}

/** Makes one file of a module and all that it imports. */
export async function bundle(source: string, minify: boolean): Promise<Bundle> {
  const entry = `${here}bundled-entry.js`
  const bundle = await rolldown({
    input: entry,
    cwd: here,
    platform: 'node',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? entry : undefined),
        load: (id) => (id === entry ? source : undefined),
      },
    ],
  })
  const { output } = await bundle.generate({ minify, codeSplitting: false })
  const [{ code, imports }] = output
  return { code, builtIns: imports }
}
