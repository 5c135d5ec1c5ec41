import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const here = fileURLToPath(new URL('.', import.meta.url))

/** Modules in one file. */
export interface Bundle {
  readonly code: string
  /** Parts of Node that it imports. */
  readonly builtIns: readonly string[]
}

/** What stands in place of modules, by the end of their paths. */
export type Stubs = Readonly<Record<string, string>>

/** Makes one file of a module and all that it imports. */
export async function bundle(source: string, minify: boolean, stubs: Stubs = {}): Promise<Bundle> {
  const stubOf = (id: string): string | undefined =>
    Object.entries(stubs).find(([end]) => id.endsWith(end))?.[1]
  const entry = `${here}bundled-entry.js`
  const bundle = await rolldown({
    input: entry,
    cwd: here,
    platform: 'node',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? entry : undefined),
        load: (id) => (id === entry ? source : stubOf(id)),
      },
    ],
  })
  const { output } = await bundle.generate({ minify, codeSplitting: false })
  const [{ code, imports }] = output
  return { code, builtIns: imports }
}
