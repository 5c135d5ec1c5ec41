/** Which part of the inspector an address is of, wherever it is mounted. */
export interface Place {
  /** Path of the page, with a slash at its end. */
  readonly base: string
  readonly part: 'page' | 'page without slash' | 'below' | 'nowhere'
  /** What is below the page, in segments. */
  readonly segments: readonly string[]
}

/** Nothing else has it in its path, so that the page need not be told where it is mounted. */
const mark = '/-/'

/** Reads a path. */
export function placeOf(pathname: string): Place {
  const at = pathname.lastIndexOf(mark)
  if (at !== -1) {
    const segments = pathname.slice(at + mark.length).split('/')
    return { base: pathname.slice(0, at + 1), part: 'below', segments: segments.map(decoded) }
  }
  if (pathname.endsWith('/')) return { base: pathname, part: 'page', segments: [] }
  const isFile = /\.[^/]*$/.test(pathname)
  return { base: `${pathname}/`, part: isFile ? 'nowhere' : 'page without slash', segments: [] }
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
