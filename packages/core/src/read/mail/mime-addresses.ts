import type { Mailbox } from '../../events/inbound.js'
import { mailboxes } from './mailbox.js'

/**
 * The mailboxes of address headers, those of groups (`Team: ann@example.com, bob@example.com;`) among the others.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5322#section-3.4
 */
export function mimeAddresses(headers: readonly string[] = []): Mailbox[] {
  return headers.flatMap((header) => mailboxes(ungrouped(header)))
}

/** What is in quotes, angle brackets, domain literals and comments is taken as it is. */
const pieces = /"(?:[^"\\]|\\.)*"?|<[^>]*>?|\[[^\]]*\]?|\([^()]*\)|[^"<[(:;,]+|[:;,<[(]/gs

function ungrouped(header: string): string {
  const kept: string[] = []
  let start = 0
  for (const [piece] of header.matchAll(pieces)) {
    // The name of a group ends where its mailboxes begin.
    if (piece === ':') kept.length = start
    else if (!piece.startsWith('(')) kept.push(piece === ';' ? ',' : piece)
    if (piece === ',' || piece === ';') start = kept.length
  }
  return kept.join('')
}
