import { decodeText } from './decode-text.js'

/** A header such as `form-data; name="a"`, taken apart. */
export interface ParamHeader {
  /** What comes before the first semicolon, in lower case. */
  readonly value: string
  /** By lower-case name; the first of several counts. */
  readonly params: ReadonlyMap<string, string>
}

const param = /;\s*([^\s=;*]+)(\*?)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/g

/**
 * Takes a header with parameters apart. `name*=UTF-8''…` counts before `name=…`.
 *
 * @param header with a character for each byte, as `latin1` has it: bytes that are UTF-8 come out right
 * @see https://www.rfc-editor.org/rfc/rfc6266
 * @see https://www.rfc-editor.org/rfc/rfc8187
 */
export function headerParams(header: string): ParamHeader {
  const plain = new Map<string, string>()
  const extended = new Map<string, string>()
  for (const [, name = '', star, quoted, bare = ''] of header.matchAll(param)) {
    const value = quoted === undefined ? bare : quoted.replace(/\\(["\\])/g, '$1')
    const [found, text] = star === '*' ? [extended, unextended(value)] : [plain, fromLatin1(value)]
    const key = name.toLowerCase()
    if (text !== undefined && !found.has(key)) found.set(key, text)
  }
  const value = (header.split(';', 1)[0] ?? '').trim().toLowerCase()
  return { value, params: new Map([...plain, ...extended]) }
}

const section = /;\s*([^\s=;*]+)\*(\d{1,3})(\*?)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/g

/**
 * A parameter that is cut into numbered sections, `name*0="…"; name*1*=…`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc2231#section-3
 */
export function continuedParam(header: string, param: string): string | undefined {
  const sections: Buffer[] = []
  let charset: string | undefined
  for (const [, name, index, star, quoted, bare = ''] of header.matchAll(section)) {
    if (name?.toLowerCase() !== param || Number(index) !== sections.length) continue
    const value = quoted === undefined ? bare : quoted.replace(/\\(["\\])/g, '$1')
    const [, named, rest] =
      sections.length === 0 && star ? (/^([^']*)'[^']*'(.*)$/.exec(value) ?? []) : []
    charset ??= named || undefined
    sections.push(star ? percentDecoded(rest ?? value) : Buffer.from(value, 'latin1'))
  }
  return sections.length === 0 ? undefined : decodeText(Buffer.concat(sections), charset)
}

function fromLatin1(text: string): string {
  return decodeText(Buffer.from(text, 'latin1'))
}

function unextended(text: string): string | undefined {
  const [, charset, encoded] = /^([\w-]{1,40})'[^']*'(.*)$/.exec(text) ?? []
  return encoded === undefined ? undefined : decodeText(percentDecoded(encoded), charset)
}

function percentDecoded(text: string): Buffer {
  const latin = text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(latin, 'latin1')
}
