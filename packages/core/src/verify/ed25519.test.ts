import { generateKeyPairSync, sign } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { failure } from '../../test-helpers/post.js'
import { ed25519PublicKey, isEd25519Signed } from './ed25519.js'

const at = { verifier: 'acme', option: 'publicKey' }
const { publicKey, privateKey } = generateKeyPairSync('ed25519')
const spki = publicKey.export({ format: 'der', type: 'spki' })
const raw = spki.subarray(12)
const content = Buffer.from('{"event":"delivered"}')

describe('an Ed25519 public key', () => {
  it.each([
    ['the base64 of its bytes', raw.toString('base64')],
    ['the base64 of its SPKI form', spki.toString('base64')],
    ['hex', raw.toString('hex')],
    ['hex in capitals', raw.toString('hex').toUpperCase()],
  ])('is read from %s', (_, text) => {
    const key = ed25519PublicKey(text, at)
    expect(isEd25519Signed(content, key, [sign(null, content, privateKey)])).toBe(true)
    expect(isEd25519Signed(Buffer.from('{}'), key, [sign(null, content, privateKey)])).toBe(false)
  })

  const x25519 = generateKeyPairSync('x25519').publicKey.export({ format: 'der', type: 'spki' })
  it.each([
    ['cut short', raw.toString('base64').slice(0, -4)],
    ['too long', Buffer.concat([raw, raw]).toString('base64')],
    ['without its padding', raw.toString('base64').replace('=', '')],
    ['of another kind, in its SPKI form', x25519.toString('base64')],
    ['in hex, cut short', raw.toString('hex').slice(2)],
    ['in base64url', Buffer.alloc(32, 0xfb).toString('base64url')],
  ])('is refused when it is %s', (_, text) => {
    const { code, message } = failure(() => ed25519PublicKey(text, at))
    expect(code).toBe('ERR_SECRET_MALFORMED')
    expect(message).toMatch(/^acme: option "publicKey" is not the base64 of an Ed25519 public key/)
  })
})
