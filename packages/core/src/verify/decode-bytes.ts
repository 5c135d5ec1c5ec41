/** How bytes are written as text. */
export type BytesEncoding = 'hex' | 'base64' | 'base64url'

/**
 * The bytes of a text, or undefined where it is not their one canonical form: hex in either
 * letter case, base64 with its padding, base64url without. Node alone would skip what it cannot decode.
 *
 * @param length how many bytes there must be; left out: any number but none
 */
export function decodeBytes(
  text: string,
  encoding: BytesEncoding,
  length?: number,
): Buffer | undefined {
  // No encoding takes more than two characters for a byte, and padding: the rest need not be looked at.
  if (text === '' || (length !== undefined && text.length > length * 2 + 2)) return undefined
  const bytes = Buffer.from(text, encoding)
  if (length !== undefined && bytes.length !== length) return undefined
  const canonical = encoding === 'hex' ? text.toLowerCase() : text
  return bytes.toString(encoding) === canonical ? bytes : undefined
}
