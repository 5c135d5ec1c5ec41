/** The row of a table for a provider's word, whatever its letter case. Table keys are in lower case. */
export function lookup<V>(
  table: Readonly<Record<string, V>>,
  word: string | undefined,
): V | undefined {
  const key = word?.toLowerCase()
  // A word such as "constructor" must not find what every object inherits.
  return key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined
}
