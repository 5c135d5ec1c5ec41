const utf8 = new TextDecoder('utf-8', { fatal: true })
const [deepest, most, mostMembers, pieceBytes] = [64, 100_000, 300_000, 64 * 1024]

/** JSON that is UTF-8, no deeper and of no more objects, lists and members than we take, found out before any is made. */
export function checkedJson(bytes: Uint8Array): unknown {
  cutsOf(bytes)
  return JSON.parse(utf8.decode(bytes))
}

/** The same for a list, in pieces of a size that V8 does not give fresh pages of memory. */
export function checkedList(bytes: Uint8Array): readonly unknown[] {
  const list: unknown[] = []
  let before = -1
  for (const cut of [...cutsOf(bytes), bytes.length]) {
    const text = utf8.decode(bytes.subarray(before + 1, cut))
    const start = before < 0 ? '' : '['
    const piece = JSON.parse(start + text + (cut < bytes.length ? ']' : '')) as unknown[]
    if (piece.length === 0) throw new Error('nothing between two commas')
    for (const item of piece) list.push(item)
    before = cut
  }
  return list
}

function cutsOf(bytes: Uint8Array): readonly number[] {
  const cuts: number[] = []
  let [depth, found, commas, next] = [0, 0, 0, pieceBytes]
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]
    if (byte === 0x22) {
      for (i++; i < bytes.length && bytes[i] !== 0x22; i++) if (bytes[i] === 0x5c) i++
    } else if (byte === 0x7b || byte === 0x5b) {
      if (++depth > deepest || ++found > most) throw new Error('too much')
    } else if (byte === 0x7d || byte === 0x5d) depth--
    else if (byte === 0x2c) {
      commas++
      if (i < next || depth !== 1) continue
      cuts.push(i)
      next = i + pieceBytes
    }
  }
  if (commas > mostMembers) throw new Error('too much')
  return cuts
}
