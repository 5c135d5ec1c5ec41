import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** One source file, and what it imports: paths from its package's `src` where they are relative. */
export interface Source {
  /** From the package's `src`, for example `verify/mac.ts`. */
  readonly path: string
  readonly imports: readonly string[]
}

/** The sources of a package that are shipped, with their imports. */
export function sourcesIn(folder: string): Source[] {
  const src = join(folder, 'src')
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/\.test(-d)?\.ts$/.test(path))
    .map((path) => ({
      path,
      imports: specifiersIn(readFileSync(join(src, path), 'utf8')).map((specifier) =>
        specifier.startsWith('.')
          ? join(dirname(path), specifier.replace(/\.js$/, '.ts'))
          : specifier,
      ),
    }))
}

// At the start of a line: the examples in docblocks come after a star.
const forms = [
  /^(?:import|export)\s[\w\s{},*$]*?\bfrom '([^']+)'/gm,
  /^import '([^']+)'/gm,
  /^(?! *\*).*\bimport\(\s*'([^']+)'\s*\)/gm,
]

function specifiersIn(code: string): string[] {
  return forms.flatMap((form) => [...code.matchAll(form)].map(([, specifier = '']) => specifier))
}
