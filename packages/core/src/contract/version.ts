/**
 * The version of the contract: of the JSON that events have, and of the schema that describes it. It has the meaning of
 * a semantic version, apart from the package's own: below 1.0.0 a breaking change raises the second number.
 */
export const contractVersion = '0.1.0'

const name = 'urn:mailherald:events:'

/** The `$id` of the schema, and the `dataschema` of a CloudEvent. A name: nothing can be fetched there. */
export const schemaId: string = name + contractVersion

/** The version in a `dataschema` of ours, where it is one after a later breaking change than this code knows. */
export function laterVersionIn(dataschema: unknown): string | undefined {
  const text = String(dataschema)
  return text.startsWith(name) && isBrokenSince(numbersOf(text.slice(name.length)))
    ? text.slice(name.length)
    : undefined
}

function isBrokenSince([major = 0, minor = 0]: readonly number[]): boolean {
  const [ourMajor = 0, ourMinor = 0] = numbersOf(contractVersion)
  return major > ourMajor || (major === 0 && ourMajor === 0 && minor > ourMinor)
}

function numbersOf(version: string): readonly number[] {
  return version.split('.').map(Number)
}
