/** The byte of two hexadecimal digits; undefined where there are none. */
export function hexByte(text: Uint8Array, at: number): number | undefined {
  const [high, low] = [hexDigit(text[at]), hexDigit(text[at + 1])]
  return high === undefined || low === undefined ? undefined : high * 16 + low
}

function hexDigit(code = 0): number | undefined {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  const letter = code | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : undefined
}
