import type { Mailbox } from '../../events/inbound.js'
import { decodeWords, headerText } from './encoded-words.js'
import { byLowerCaseName, eachOnce, isRecord, text } from '../values.js'

/**
 * A mailbox as a header has it, `ann@example.com` or `"Ann" <ann@example.com>`, or as an object with an `email` or
 * `address` and a `name`, whatever their letter case. The address is not checked: what a provider sends is what it calls
 * the recipient.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5322#section-3.4
 */
export function mailbox(value: unknown): Mailbox | undefined {
  if (isRecord(value)) return namedMailbox(value)
  const whole = text(value)
  if (whole === undefined) return undefined
  const open = whole.lastIndexOf('<')
  const close = whole.indexOf('>', open)
  if (open < 0 || close < 0) return { address: whole }
  const address = whole.slice(open + 1, close).trim()
  if (address === '') return undefined
  const name = displayName(whole.slice(0, open))
  return name === '' ? { address } : { address, name }
}

/** The mailboxes of a list, of one value, or of a header that holds several. */
export function mailboxes(value: unknown): Mailbox[] {
  const values: unknown[] = Array.isArray(value) ? value : [value]
  return values
    .flatMap((item): readonly unknown[] => (isRecord(item) ? [item] : splitList(text(item) ?? '')))
    .map(mailbox)
    .filter((item) => item !== undefined)
}

/** The bare address of a mailbox. */
export function address(value: unknown): string | undefined {
  const whole = text(value)
  return whole?.includes('<') === true ? mailbox(whole)?.address : whole
}

/** The bare addresses of a list or of one value, each once. */
export function addresses(value: unknown): string[] {
  return eachOnce(value, address)
}

function namedMailbox(value: unknown): Mailbox | undefined {
  const members = byLowerCaseName(value)
  const found = mailbox(text(members.get('email')) ?? text(members.get('address')))
  const name = headerText(members.get('name'))
  return found && name !== undefined ? { ...found, name } : found
}

function displayName(phrase: string): string {
  const trimmed = phrase.trim()
  const bare =
    trimmed.length > 1 && trimmed.startsWith('"') && trimmed.endsWith('"')
      ? trimmed.slice(1, -1).replace(/\\(.)/g, '$1')
      : trimmed
  return decodeWords(bare).trim()
}

/** Splits at the commas outside quotes and angle brackets. */
function splitList(header: string): string[] {
  const parts: string[] = []
  let [start, quoted, angled] = [0, false, false]
  for (let i = 0; i < header.length; i++) {
    const char = header[i]
    if (char === '\\' && quoted) i++
    else if (char === '"') quoted = !quoted
    else if (!quoted && (char === '<' || char === '>')) angled = char === '<'
    else if (char === ',' && !quoted && !angled) {
      parts.push(header.slice(start, i))
      start = i + 1
    }
  }
  return [...parts, header.slice(start)]
}
