import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { parseAst } from 'rolldown/parseAst'

const here = fileURLToPath(new URL('.', import.meta.url))

/** Modules in one file. */
export interface Bundle {
  readonly code: string
  /** Parts of Node that it imports. */
  readonly builtIns: readonly string[]
}

/** What stands in place of modules, by the end of their paths. */
export type Stubs = Readonly<Record<string, string>>

/** What is left out, to see what it weighs. */
export interface Changes {
  readonly stubs?: Stubs
  /** False: texts of three words or more are empty. */
  readonly sentences?: boolean
}

/** Makes one file of a module and all that it imports. */
export async function bundle(
  source: string,
  minify: boolean,
  { stubs = {}, sentences = true }: Changes = {},
): Promise<Bundle> {
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
        transform: (code) => (sentences ? undefined : withoutSentences(code)),
      },
    ],
  })
  const { output } = await bundle.generate({ minify, codeSplitting: false })
  const [{ code, imports }] = output
  return { code, builtIns: imports }
}

function withoutSentences(code: string): string {
  let left = code
  for (const { start, end } of textsIn(parseAst(code)).toReversed()) {
    if (code.slice(start, end).split(' ').length > 2) {
      left = `${left.slice(0, start)}''${left.slice(end)}`
    }
  }
  return left
}

interface Place {
  readonly start: number
  readonly end: number
}

/** Where texts stand, in their order; not those inside of others. */
function textsIn(node: object): Place[] {
  const { type, value } = node as { type?: string; value?: unknown }
  if (type === 'TemplateLiteral' || (type === 'Literal' && typeof value === 'string')) {
    return [node as Place]
  }
  return Object.values(node)
    .filter((child: unknown) => typeof child === 'object' && child !== null)
    .flatMap((child: object) => textsIn(child))
}
