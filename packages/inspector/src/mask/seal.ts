import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

/**
 * Turns addresses into handles that only this process can open: so a page can lead to a person whose address it does
 * not show. The same address has the same handle.
 */
export class Seal {
  readonly #key: Buffer = randomBytes(32)
  readonly #ivKey: Buffer = randomBytes(32)

  seal(address: string): string {
    const iv = createHmac('sha256', this.#ivKey).update(address).digest().subarray(0, ivBytes)
    const cipher = createCipheriv('aes-256-gcm', this.#key, iv)
    const sealed = [iv, cipher.update(address, 'utf8'), cipher.final(), cipher.getAuthTag()]
    return Buffer.concat(sealed).toString('base64url')
  }

  /** Undefined for what this process has not sealed. */
  open(handle: string): string | undefined {
    const bytes = Buffer.from(handle.slice(0, longest), 'base64url')
    if (bytes.length < ivBytes + tagBytes) return undefined
    const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, ivBytes))
    decipher.setAuthTag(bytes.subarray(-tagBytes))
    try {
      const text = decipher.update(bytes.subarray(ivBytes, -tagBytes), undefined, 'utf8')
      return text + decipher.final('utf8')
    } catch {
      return undefined
    }
  }
}

const ivBytes = 12
const tagBytes = 16
const longest = 4096
