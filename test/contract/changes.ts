/** A JSON Schema, as far as those of the contract go. */
export interface Schema {
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly additionalProperties?: Schema
  readonly required?: readonly string[]
  readonly enum?: readonly unknown[]
  readonly [keyword: string]: unknown
}

/** What differs between two schemas, by where it is. */
export interface Changes {
  /** What a consumer of the older one cannot rely on any more, or what an event of its time does not fit. */
  readonly breaking: readonly string[]
  /** What a consumer of the older one ignores. */
  readonly additive: readonly string[]
}

const none: Changes = { breaking: [], additive: [] }
const breaking = (what: string): Changes => ({ breaking: [what], additive: [] })
const additive = (what: string): Changes => ({ breaking: [], additive: [what] })

function all(changes: readonly Changes[]): Changes {
  return {
    breaking: changes.flatMap(({ breaking }) => breaking),
    additive: changes.flatMap(({ additive }) => additive),
  }
}

/** What a later schema changed. Descriptions and order are no matter. */
export function changesIn(before: Schema, after: Schema, path = 'schema'): Changes {
  return all([
    ownChanges(before, after, path),
    wordChanges(before.enum, after.enum, path),
    requiredChanges(before, after, path),
    ...membersChanges(before.$defs, after.$defs, path),
    ...membersChanges(before.properties, after.properties, path),
    ...membersChanges(named(before.items), named(after.items), path),
    ...membersChanges(named(before.additionalProperties), named(after.additionalProperties), path),
  ])
}

type Members = Readonly<Record<string, Schema>>

function named(each: Schema | undefined): Members {
  return each === undefined ? {} : { '*': each }
}

function membersChanges(before: Members = {}, after: Members = {}, path: string): Changes[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.map((name) => memberChanges(before[name], after[name], `${path}.${name}`))
}

function memberChanges(before: Schema | undefined, after: Schema | undefined, path: string) {
  if (after === undefined) return breaking(`${path} was removed`)
  if (before === undefined) return additive(`${path} is new`)
  return changesIn(before, after, path)
}

/** Those in what is neither prose nor looked at member by member. */
function ownChanges(before: Schema, after: Schema, path: string): Changes {
  return ownOf(before) === ownOf(after) ? none : breaking(`${path} has another type`)
}

const elsewhere = new Set([
  '$id',
  '$defs',
  'title',
  'description',
  'properties',
  'items',
  'required',
])

function ownOf(schema: Schema): string {
  const { additionalProperties, enum: words, oneOf, ...rest } = schema
  const own = Object.entries(rest).filter(([keyword]) => !elsewhere.has(keyword))
  // That there are words at all is part of the type; which, is compared word by word. `oneOf` lists `$defs`.
  const marks = [typeof additionalProperties, words !== undefined, oneOf !== undefined]
  return JSON.stringify([own.toSorted(([a], [b]) => (a < b ? -1 : 1)), marks])
}

function wordChanges(
  before: readonly unknown[] = [],
  after: readonly unknown[] = [],
  path: string,
): Changes {
  const gone = before.filter((word) => !after.includes(word))
  const added = after.filter((word) => !before.includes(word))
  return all([
    ...gone.map((word) => breaking(`${path} no longer has "${String(word)}"`)),
    ...added.map((word) => additive(`${path} has the new word "${String(word)}"`)),
  ])
}

/** A consumer relies on what was required; an event of before does not have what is required now. */
function requiredChanges(before: Schema, after: Schema, path: string): Changes {
  const [were, are] = [before.required ?? [], after.required ?? []]
  const optional = were.filter((name) => !are.includes(name) && name in (after.properties ?? {}))
  const required = are.filter((name) => !were.includes(name))
  return all([
    ...optional.map((name) => breaking(`${path}.${name} may be absent now`)),
    ...required.map((name) => breaking(`${path}.${name} is required now`)),
  ])
}

/** The least version that says what was changed. Below 1.0.0, the second number stands for what breaks. */
export function versionFor(changes: Changes, published: string): string {
  const [major = 0, minor = 0, patch = 0] = numbersOf(published)
  const isStable = major > 0
  if (changes.breaking.length > 0) return isStable ? `${major + 1}.0.0` : `0.${minor + 1}.0`
  if (changes.additive.length === 0) return published
  return isStable ? `${major}.${minor + 1}.0` : `0.${minor}.${patch + 1}`
}

/** Whether a version is that one or a later one. */
export function isAtLeast(version: string, least: string): boolean {
  const [ours, theirs] = [numbersOf(version), numbersOf(least)]
  const differing = ours.findIndex((number, index) => number !== theirs[index])
  return differing === -1 || (ours[differing] ?? 0) > (theirs[differing] ?? 0)
}

function numbersOf(version: string): readonly number[] {
  return version.split('.').map(Number)
}
