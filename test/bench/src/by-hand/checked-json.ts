const utf8 = new TextDecoder('utf-8', { fatal: true })
const [deepest, most] = [64, 100_000]

/** JSON that is UTF-8, no deeper and of no more objects and lists than we take, found out before any is made. */
export function checkedJson(bytes: Uint8Array): unknown {
  let [depth, found] = [0, 0]
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]
    if (byte === 0x22) {
      for (i++; i < bytes.length && bytes[i] !== 0x22; i++) if (bytes[i] === 0x5c) i++
    } else if (byte === 0x7b || byte === 0x5b) {
      if (++depth > deepest || ++found > most) throw new Error('too much')
    } else if (byte === 0x7d || byte === 0x5d) depth--
  }
  return JSON.parse(utf8.decode(bytes))
}
