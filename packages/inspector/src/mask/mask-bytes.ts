import { maskBase64 } from './mask-base64.js'
import { maskText, type Known } from './mask-text.js'

/**
 * Bytes without the addresses in them. Undefined where they are no text whose bytes can be read one by one
 * (UTF-16, something compressed): an address in it would not be found.
 */
export function maskBytes(bytes: Uint8Array, known: Known): Uint8Array | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  if (!isText(text)) return undefined
  return Buffer.from(maskText(maskBase64(text), known), 'latin1')
}

/** Control characters that no text has. */
function isText(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- these are looked for
  return !/[\0-\x06\x0e-\x1a\x1c-\x1f]/.test(text)
}
