import { setOwn } from '../../util/set-own.js'
import { decodeText } from './decode-text.js'
import type { Form, FormField, FormFile } from './shape.js'

/** What a form with names such as `envelope[to]` holds: texts and files, in objects and lists. */
export type FormTree =
  | string
  | FormFile
  | readonly FormTree[]
  | { readonly [name: string]: FormTree }

type Leaf = string | FormFile
type Branch = Map<string, Branch | Leaf[]>

// No provider nests deeper than three.
const deepest = 8

/**
 * A form whose names have brackets, as the JSON that it stands for: `headers[subject]` is a member of an object,
 * `recipients[0]` and `recipients[]` are elements of a list, and so are several values of one name. A name that does
 * not fit among the others stays whole.
 *
 * @example
 * ```ts
 * formTree(await readForm(delivery)) // envelope[to]=help%40example.com → { envelope: { to: 'help@example.com' } }
 * ```
 */
export function formTree({ fields, files }: Form): Readonly<Record<string, FormTree>> {
  const root: Branch = new Map()
  for (const [name, values] of fields) place(root, name, values.map(textOf))
  for (const file of files) place(root, file.field, [file])
  return objectOf(root)
}

function textOf({ bytes, charset }: FormField): string {
  return decodeText(bytes, charset)
}

function place(root: Branch, name: string, leaves: readonly Leaf[]): void {
  const path = pathOf(name)
  const branch = branchAt(root, path.slice(0, -1))
  const last = path.at(-1) ?? name
  const held = branch?.get(last)
  if (branch === undefined || held instanceof Map) root.set(name, [...leaves])
  else if (held === undefined) branch.set(last, [...leaves])
  else held.push(...leaves)
}

const bracketed = /^([^[\]]+)((?:\[[^[\]]*\])+)$/

function pathOf(name: string): readonly string[] {
  const [, first, rest] = bracketed.exec(name) ?? []
  if (first === undefined || rest === undefined) return [name]
  const path = [first, ...rest.slice(1, -1).split('][')]
  return path.length > deepest ? [name] : path
}

/** Undefined where there is a value on the way. */
function branchAt(root: Branch, path: readonly string[]): Branch | undefined {
  let branch = root
  for (const name of path) {
    const held = branch.get(name) ?? new Map<string, Branch | Leaf[]>()
    if (!(held instanceof Map)) return undefined
    branch.set(name, held)
    branch = held
  }
  return branch
}

function treeOf(held: Branch | Leaf[]): FormTree {
  if (!(held instanceof Map)) return held.length === 1 ? (held[0] ?? held) : held
  return isList(held) ? listOf(held) : objectOf(held)
}

function isList(branch: Branch): boolean {
  return branch.size > 0 && [...branch.keys()].every((name) => /^\d{0,6}$/.test(name))
}

function listOf(branch: Branch): FormTree[] {
  return [...branch]
    .toSorted(([a], [b]) => Number(a) - Number(b))
    .flatMap(([name, held]) => (name === '' && !(held instanceof Map) ? held : [treeOf(held)]))
}

function objectOf(branch: Branch): Readonly<Record<string, FormTree>> {
  const members: Record<string, FormTree> = {}
  for (const [name, held] of branch) setOwn(members, name, treeOf(held))
  return members
}
