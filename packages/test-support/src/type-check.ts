import { execFile } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './pages.js'

/** Modules to check, by their names without the ending. They can import each other. */
export type Sources = Readonly<Record<string, string>>

// In a folder that is neither linted nor committed, and from which the packages of this workspace can be imported.
const workshop = join(root, 'test/node_modules/.type-check')

const options = {
  extends: '../../../../tsconfig.base.json',
  compilerOptions: {
    noEmit: true,
    // A block shows one thing: what it declares for that need not be used.
    noUnusedLocals: false,
    noUnusedParameters: false,
    isolatedDeclarations: false,
    experimentalDecorators: true,
    paths: { express: ['../../../../packages/express/node_modules/@types/express/index.d.ts'] },
  },
}

/**
 * What the compiler has against some modules, one message a line. `globals` are imports and declarations that all
 * of them share; a module's own take precedence.
 */
export async function typeErrors(
  name: string,
  sources: Sources,
  globals: string = '',
): Promise<string[]> {
  const folder = join(workshop, name)
  const files = [...Object.keys(sources).map((source) => `${source}.ts`), 'globals.ts']
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ ...options, files }))
  writeFileSync(join(folder, 'globals.ts'), globalScope(globals))
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  for (const [source, code] of Object.entries(sources)) {
    // With an export it is a module, whatever else is in it.
    writeFileSync(join(folder, `${source}.ts`), `${code}\nexport {}\n`)
  }
  try {
    return await compile(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A file with an import declares nothing global by itself. */
function globalScope(globals: string): string {
  const imported = [...globals.matchAll(/^import (?:type )?\{(.*)\} from (.*)$/gm)]
  const aliases = imported.flatMap(([, names = ''], index) =>
    names.split(',').map((name) => `export import ${name.trim()} = from${index}.${name.trim()}`),
  )
  return [
    ...imported.map(([, , module = ''], index) => `import * as from${index} from ${module}`),
    'declare global {',
    ...aliases,
    globals.replace(/^import .*$/gm, '').replace(/^declare /gm, ''),
    '}',
    'export {}',
  ].join('\n')
}

function compile(folder: string): Promise<string[]> {
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  return new Promise((resolve) => {
    execFile(process.execPath, [compiler, '-p', folder], (failure, output) => {
      const complaints = output.split('\n').filter((line) => line.includes('error TS'))
      resolve(failure !== null && complaints.length === 0 ? [failure.message] : complaints)
    })
  })
}
