import { createHash, hash } from 'node:crypto'
import { writeCanonicalJson } from '../util/canonical-json.js'

/** A text that can be part of an id as it is. */
export const plain: RegExp = /^[\w.=+-]{1,64}$/

/** Whose event it is, as ids begin. */
export function ownerOf({ provider, account }: Owner): string {
  return account === undefined ? provider : `${provider}@${account}`
}

interface Owner {
  readonly provider: string
  readonly account?: string | undefined
}

/** Stands for any text in an id: 22 characters out of `A-Z a-z 0-9 _ -`. */
export function digest(text: string): string {
  return shortened(hash('sha256', text, 'base64url'))
}

const pieceLength = 4096

/** The digest of a payload's canonical JSON, in pieces: the whole text of a large one takes longer than the rest. */
export function payloadDigest(raw: unknown): string {
  const sum = createHash('sha256')
  let piece = ''
  writeCanonicalJson(raw, (text) => {
    piece += text
    if (piece.length < pieceLength) return
    sum.update(piece)
    piece = ''
  })
  return shortened(sum.update(piece).digest('base64url'))
}

function shortened(sum: string): string {
  return sum.slice(0, 22)
}
