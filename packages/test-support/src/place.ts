type Members = Record<string, unknown>

/** Puts a value into a payload at a path such as `events.[].metadata`: into lists and objects, beside what is there. */
export function place(payload: unknown, path: string, value: unknown): boolean {
  const steps = path === '' ? [] : path.split('.')
  return Array.isArray(payload) ? placeInAll(payload, steps, value) : placeAt(payload, steps, value)
}

function placeAt(found: unknown, [step, ...rest]: readonly string[], value: unknown): boolean {
  if (step === undefined) return isMembers(found) && Object.assign(found, value) === found
  if (step === '[]') return Array.isArray(found) && placeInAll(found, rest, value)
  if (!isMembers(found)) return false
  if (step === '*') return placeInAll(Object.values(found), rest, value)
  return rest.length > 0 ? placeAt(found[step], rest, value) : put(found, step, value)
}

function placeInAll(members: readonly unknown[], rest: readonly string[], value: unknown): boolean {
  return members.map((member) => placeAt(member, rest, value)).includes(true)
}

function put(found: Members, step: string, value: unknown): boolean {
  const name = step.replace(/\?$/, '')
  const before = found[name]
  if (name !== step && before === undefined) return false
  found[name] = joined(before, value)
  return true
}

function joined(before: unknown, value: unknown): unknown {
  if (Array.isArray(before) && Array.isArray(value))
    return [...(before as unknown[]), ...(value as unknown[])]
  return isMembers(before) && isMembers(value) ? { ...before, ...value } : value
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
