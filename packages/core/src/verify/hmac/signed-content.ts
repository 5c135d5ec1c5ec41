import { headerName, invalidOption, type OptionPlace } from '../options.js'

/** One piece of what a signature covers. */
export type ContentPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'body' }
  | { readonly kind: 'timestamp' }
  | { readonly kind: 'header'; readonly name: string }

/** What goes into the places of a template. */
export interface ContentValues {
  readonly body: Uint8Array
  /** As received. */
  readonly timestamp?: string
  /** By lower-case name, as received. */
  readonly headers: ReadonlyMap<string, string>
}

/**
 * Reads a template such as `{header:x-id}.{timestamp}.{body}`.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 */
export function parseTemplate(template: unknown, at: OptionPlace): readonly ContentPart[] {
  if (typeof template !== 'string' || !template.includes('{body}')) {
    throw invalidOption(at, 'must be a text with {body} in it')
  }
  const parts = template
    .split(/\{([^{}]*)\}/)
    .map((text, index) => (index % 2 === 0 ? literal(text, at) : placeholder(text, at)))
  return parts.filter((part) => part.kind !== 'text' || part.text !== '')
}

function literal(text: string, at: OptionPlace): ContentPart {
  if (/[{}]/.test(text)) throw invalidOption(at, 'has a brace without its counterpart')
  return { kind: 'text', text }
}

function placeholder(name: string, at: OptionPlace): ContentPart {
  if (name === 'body' || name === 'timestamp') return { kind: name }
  if (name.startsWith('header:')) {
    return { kind: 'header', name: headerName(name.slice('header:'.length), at) }
  }
  throw invalidOption(at, 'knows only {body}, {timestamp} and {header:<name>}')
}

/** The signed bytes, in pieces: the body is not copied, and never a string. */
export function signedContent(
  parts: readonly ContentPart[],
  values: ContentValues,
): readonly (string | Uint8Array)[] {
  return parts.map((part) => {
    if (part.kind === 'text') return part.text
    if (part.kind === 'body') return values.body
    const value = part.kind === 'timestamp' ? values.timestamp : values.headers.get(part.name)
    return value ?? ''
  })
}
