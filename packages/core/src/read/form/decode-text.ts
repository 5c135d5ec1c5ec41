/**
 * The text that bytes represent. Without a charset, or with an unknown one: UTF-8 where the bytes are
 * UTF-8, else Windows-1252, which is what senders mean by Latin-1.
 *
 * @param charset as a header names it, for example `iso-8859-1`
 * @see https://encoding.spec.whatwg.org/#names-and-labels
 */
export function decodeText(bytes: Uint8Array, charset?: string): string {
  return decoded(bytes, charset) ?? decoded(bytes, 'utf-8', true) ?? decoded(bytes, latin) ?? ''
}

const latin = 'windows-1252'

/** Undefined for an unknown charset and, where that is fatal, for bytes that it does not have. */
function decoded(bytes: Uint8Array, charset?: string, fatal = false): string | undefined {
  if (charset === undefined) return undefined
  try {
    return new TextDecoder(charset, { fatal }).decode(bytes)
  } catch {
    return undefined
  }
}
