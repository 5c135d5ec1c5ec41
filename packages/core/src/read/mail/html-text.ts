const hidden = [
  [/<!--/g, /-->/g],
  [/<script\b/gi, /<\/script[^<>]*>/gi],
  [/<style\b/gi, /<\/style[^<>]*>/gi],
] as const
const breaks = /<(?:br|hr|\/?(?:p|div|table|tr|li|ul|ol|blockquote|h[1-6]))\b[^<>]*>/gi
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** Roughly what HTML says, in plain text. Not for showing as HTML. Takes time as long as the text, whatever it is. */
export function htmlToText(html: string): string {
  let text = html
  for (const [open, close] of hidden) text = without(text, open, close)
  return decoded(
    text
      .replace(/\s+/g, ' ')
      .replace(breaks, '\n')
      .replace(/<[^<>]*>/g, ''),
  )
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Plain text as HTML that shows it. */
export function textToHtml(text: string): string {
  const escaped = text.trim().replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
  return `<div>${escaped.replaceAll('\n', '<br />')}</div>`
}

/** An opening that nothing closes ends the search: one that comes later is not closed either. */
function without(html: string, open: RegExp, close: RegExp): string {
  const kept: string[] = []
  let from = 0
  for (;;) {
    const start = indexFrom(html, open, from)
    const end = start && indexFrom(html, close, start.end)
    if (end === undefined || start === undefined) return [...kept, html.slice(from)].join('')
    kept.push(html.slice(from, start.at))
    from = end.end
  }
}

function indexFrom(text: string, sought: RegExp, from: number) {
  sought.lastIndex = from
  const found = sought.exec(text)
  return found === null ? undefined : { at: found.index, end: sought.lastIndex }
}

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (whole, ...groups) => {
    const [decimal, hex, name] = groups as (string | undefined)[]
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
