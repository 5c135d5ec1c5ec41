import { text } from '../values.js'

/**
 * A `Message-ID` in angle brackets, which some providers leave off.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5322#section-3.6.4
 */
export function rfcMessageId(value: unknown): string | undefined {
  const id = text(value)
  return id === undefined || id.startsWith('<') ? id : `<${id}>`
}
