import { refused, type Refused } from '../verifier.js'

/** A header such as `t=1700000000,v1=…,v1=…`: values by name, in order. */
export type CompoundFields = ReadonlyMap<string, readonly string[]>

const mostFields = 32

/** Reads a compound header. Each entry must be `name=value`; values may hold further equals signs. */
export function compoundFields(header: string, separator: string): CompoundFields | Refused {
  const entries = header.split(separator, mostFields + 1)
  if (entries.length > mostFields) return malformed(`has more than ${mostFields} entries`)
  const fields = new Map<string, string[]>()
  for (const entry of entries) {
    const [, name, value] = /^ *([^=\s]+)=(\S+) *$/.exec(entry) ?? []
    if (name === undefined || value === undefined)
      return malformed('has an entry that is not name=value')
    fields.set(name, [...(fields.get(name) ?? []), value])
  }
  return fields
}

function malformed(what: string): Refused {
  return refused('ERR_SIGNATURE_MALFORMED', `the signature header ${what}`)
}
