import { code } from './markdown.mjs'

/** The cases of a row. "Any other" reads best below the others. */
export function casesOf(row) {
  const [usual, ...others] = typeof row === 'string' ? [{ type: row }] : [row].flat()
  return [...others, usual]
}

/** The rows of a table of events, a case each; what follows another and is the same in the members named is put to it. */
export function mergedCases(events, members) {
  const merged = []
  for (const [name, row] of Object.entries(events)) {
    for (const each of casesOf(row)) {
      const last = merged.at(-1)
      const isSame = last !== undefined && members.every((member) => last[member] === each[member])
      if (isSame) last.names.push(name)
      else merged.push({ ...each, names: [name] })
    }
  }
  return merged
}

/** What a provider calls it, and when. */
export function nameCell({ names, when, unnamed }) {
  if (unnamed) return `${when ?? 'has no name'} (${names.map(code).join(', ')})`
  const named = names.map(code).join(', ')
  return when === undefined ? named : `${named}, ${when}`
}
