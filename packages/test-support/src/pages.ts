import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that everything else is in. */
export const root: string = fileURLToPath(new URL('../../../', import.meta.url))

/** A page of the documentation. */
export interface Page {
  /** From the root, for example `docs/guide.md`. */
  readonly path: string
  readonly text: string
}

/** A fenced block of code. */
export interface CodeBlock {
  /** What follows the fence, for example `ts`. */
  readonly info: string
  readonly code: string
  /** Of the first line of the code, counted from 1. */
  readonly line: number
}

/** Every page there is, of the root, of `docs`, of the packages, of the examples and of the benchmark. */
export function allPages(): readonly Page[] {
  const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  const packages = readdirSync(join(root, 'packages')).map((name) => `packages/${name}/README.md`)
  const top = readdirSync(root)
  const others = ['examples/README.md', 'test/bench/README.md']
  return [...top, ...others, ...docs.map((name) => `docs/${name}`), ...packages]
    .filter((path) => path.endsWith('.md') && existsSync(join(root, path)))
    .map(pageAt)
}

/** One page. */
export function pageAt(path: string): Page {
  return { path, text: readFileSync(join(root, path), 'utf8') }
}

/** The fenced blocks of a page, in order, also those inside lists. */
export function codeBlocks({ text }: Page): readonly CodeBlock[] {
  return [...text.matchAll(fenced)].map(({ 2: info = '', 3: code = '', index }) => ({
    info,
    code,
    line: text.slice(0, index).split('\n').length + 1,
  }))
}

const fenced = /^( *)```([^\n]*)\n([^]*?)^\1```$/gm

/** The links of a page to nowhere: to files that are not there, and to headings that a page does not have. */
export function brokenLinks(page: Page): readonly string[] {
  const prose = page.text.replace(fenced, '').replace(/`[^`\n]*`/g, '')
  const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
  return targets.filter((target) => !/^[a-z]+:/.test(target) && !leadsSomewhere(page, target))
}

function leadsSomewhere({ path }: Page, target: string): boolean {
  const [file = '', anchor] = target.split('#')
  const wanted = file === '' ? path : normalize(join(dirname(path), file))
  if (!existsSync(join(root, wanted))) return false
  return anchor === undefined || anchorsOf(pageAt(wanted)).has(anchor)
}

function anchorsOf({ text }: Page): ReadonlySet<string> {
  const headings = text.replace(fenced, '').matchAll(/^#{1,6} (.+)$/gm)
  return new Set([...headings].map(([, heading = '']) => anchorOf(heading)))
}

/** As GitHub makes them. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\w -]/g, '')
    .replaceAll(' ', '-')
}
