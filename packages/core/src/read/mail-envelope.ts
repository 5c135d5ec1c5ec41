import type { MailEnvelope } from '../events/inbound.js'
import { address, mailboxes } from './mail/mailbox.js'

/** An envelope out of an address and a list of them, as the provider has them; undefined where it has neither. */
export function mailEnvelope(given: {
  readonly from?: unknown
  readonly to?: unknown
}): MailEnvelope | undefined {
  const from = address(given.from)
  const to = [...new Set(mailboxes(given.to).map((mailbox) => mailbox.address))]
  if (from === undefined && to.length === 0) return undefined
  return from === undefined ? { to } : { from, to }
}
