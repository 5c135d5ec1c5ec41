/** A value of an event, and where it is. */
export interface Field {
  readonly path: string
  readonly value: unknown
}

/** The values of an object, however deep, by their paths; no more than can be looked at. */
export function flatten(value: unknown): readonly Field[] {
  const fields: Field[] = []
  collect({ path: '', value }, fields)
  return fields
}

const most = 500

function collect({ path, value }: Field, fields: Field[]): void {
  if (fields.length >= most) return
  const isNode = typeof value === 'object' && value !== null && Object.keys(value).length > 0
  if (!isNode) {
    fields.push({ path, value })
    return
  }
  for (const [key, each] of Object.entries(value)) {
    collect({ path: joined(path, key, Array.isArray(value)), value: each }, fields)
  }
}

function joined(path: string, key: string, isList: boolean): string {
  if (isList) return `${path}[${key}]`
  return path === '' ? key : `${path}.${key}`
}
