/** Texts of others can hold characters that are not seen, or that change the order of what is: these are shown. */
export function visible(text: string): string {
  return text.replaceAll(hidden, (character) => {
    const code = character.charCodeAt(0)
    if (code < 0x20) return String.fromCharCode(0x2400 + code)
    return code === 0x7f ? '\u2421' : `\\u${code.toString(16).padStart(4, '0')}`
  })
}

// oxlint-disable-next-line no-control-regex -- these are looked for
const hidden = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g
