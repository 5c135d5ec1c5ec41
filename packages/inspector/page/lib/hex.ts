/** A line of a dump: where it is, the bytes, and what they are in ASCII. */
export function hexLine(bytes: Uint8Array, index: number, width: number): string {
  const start = index * width
  const part = [...bytes.subarray(start, start + width)]
  const hex = part.map((byte) => byte.toString(16).padStart(2, '0')).join(' ')
  const text = part.map((byte) => (byte < 0x20 || byte > 0x7e ? '·' : String.fromCharCode(byte)))
  const offset = start.toString(16).padStart(6, '0')
  return `${offset}  ${hex.padEnd(width * 3 - 1)}  ${text.join('')}`
}
