import type { JsonValue } from '../../events/base.js'
import { setOwn } from '../../util/set-own.js'
import { decodeText } from './decode-text.js'
import { formTooLarge } from './form-limits.js'
import type { Form } from './shape.js'

const deepest = 16

/**
 * The fields of a form whose names are in brackets, as PHP reads them: `data[merges][FNAME]=Ann` is a member of a member,
 * `tags[]=a` an element. Names from 0 on make a list. Of several values of a name, and of a value and members, the last
 * counts. A name with brackets that do not fit stays as it is.
 *
 * @throws {MailheraldError} `ERR_BODY_TOO_LARGE` for a name with more than 16 levels
 * @example
 * ```ts
 * bracketedFields(await readForm(delivery)) // { data: { merges: { FNAME: 'Ann' } } }
 * ```
 */
export function bracketedFields({ fields }: Form): Readonly<Record<string, JsonValue>> {
  const tree: Tree = new Map()
  for (const [name, values] of fields) {
    for (const { bytes, charset } of values) put(tree, pathOf(name), decodeText(bytes, charset))
  }
  return objectOf(tree)
}

type Tree = Map<string, Tree | string>

const bracketed = /^([^[\]]+)((?:\[[^[\]]*\])+)$/

function pathOf(name: string): readonly string[] {
  const [, first, rest] = bracketed.exec(name) ?? []
  if (first === undefined || rest === undefined) return [name]
  const path = [first, ...rest.slice(1, -1).split('][')]
  if (path.length > deepest) throw formTooLarge(`${deepest} levels in a name`)
  return path
}

function put(tree: Tree, path: readonly string[], value: string): void {
  const branch = path.slice(0, -1).reduce(branchAt, tree)
  branch.set(keyIn(branch, path.at(-1) ?? ''), value)
}

function branchAt(tree: Tree, name: string): Tree {
  const key = keyIn(tree, name)
  const found = tree.get(key)
  if (found instanceof Map) return found
  const branch: Tree = new Map()
  tree.set(key, branch)
  return branch
}

/** Without a name, the next number that is free. */
function keyIn(tree: Tree, name: string): string {
  if (name !== '') return name
  let next = tree.size
  while (tree.has(String(next))) next++
  return String(next)
}

function valueOf(node: Tree | string): JsonValue {
  if (typeof node === 'string') return node
  const isList = [...node.keys()].every((key, index) => key === String(index))
  return isList ? [...node.values()].map(valueOf) : objectOf(node)
}

function objectOf(tree: Tree): Readonly<Record<string, JsonValue>> {
  const members: Record<string, JsonValue> = {}
  for (const [name, node] of tree) setOwn(members, name, valueOf(node))
  return members
}
