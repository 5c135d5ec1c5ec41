import { createPublicKey, type KeyObject } from 'node:crypto'
import { decodeBytes } from './decode-bytes.js'

/** The public key in PEM, or in the base64 of its SPKI form; undefined for what is neither. */
export function spkiPublicKey(text: string): KeyObject | undefined {
  if (text.startsWith('-----BEGIN PUBLIC KEY-----')) return createPublicKey(text)
  const key = decodeBytes(text, 'base64')
  return key && createPublicKey({ key, format: 'der', type: 'spki' })
}
