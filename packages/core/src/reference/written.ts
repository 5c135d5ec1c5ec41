/** JSON in ASCII, for headers: the rest of Unicode escaped. */
export function asciiJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[\u007f-\uffff]/g,
    (unit) => String.raw`\u` + unit.charCodeAt(0).toString(16).padStart(4, '0'),
  )
}

/** Members whose names begin with a prefix, as headers for each. */
export function prefixed<const Prefix extends string>(
  prefix: Prefix,
  members: Readonly<Record<string, string>>,
): Record<`${Prefix}${string}`, string> {
  const entries = Object.entries(members).map(([name, value]) => [prefix + name, value] as const)
  return Object.fromEntries(entries) as Record<`${Prefix}${string}`, string>
}
