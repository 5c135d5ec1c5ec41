import type { JsonValue } from '../events/base.js'
import { text, texts } from '../read/values.js'

/**
 * The name under which `stamp` keeps the reference beside your own metadata. Its 20 characters are the most that Postmark
 * takes, out of those that every provider takes.
 */
export const referenceKey = 'mailherald_reference'

/** The same as a header, for providers that give back headers and no metadata. */
export const referenceHeader = 'X-Mailherald-Reference'

const headerName = referenceHeader.toLowerCase()

/** The reference among the metadata of a message. Headers may come back in another letter case, and as lists. */
export function referenceIn(metadata: Readonly<Record<string, JsonValue>>): string | undefined {
  const found = text(metadata[referenceKey])
  if (found !== undefined) return found
  for (const name in metadata) {
    if (isReferenceHeader(name)) return texts(metadata[name])[0]
  }
  return undefined
}

/** Whether metadata of this name would be taken for the reference. */
export function isReserved(name: string): boolean {
  return name.toLowerCase() === referenceKey || isReferenceHeader(name)
}

/** The lengths first: this is asked of every name in every event. */
function isReferenceHeader(name: string): boolean {
  return name.length === headerName.length && name.toLowerCase() === headerName
}
