import type { MessageFields } from '../../events/draft.js'
import { address } from '../../read/mail/mailbox.js'
import { isoTime } from '../../read/time.js'
import { record } from '../../read/values.js'
import { messageOf } from './message.js'
import type { Fields, Known, Unwrapped } from './unwrap.js'

/** A record about a message that you sent, taken apart. */
export interface Source extends Known {
  readonly providerType: string
  readonly record: Fields
  readonly mail: Fields
  readonly message: MessageFields
  /** The object that says what happened, for example that in `bounce`. */
  readonly what: Fields
  /** Its name, for issues. */
  readonly path: string
}

/** Takes a record apart; `path` names the object that says what happened. */
export function sourceOf({ name, record: fields, known }: Unwrapped, path: string): Source {
  const mail = record(fields['mail'])
  const what = record(fields[path])
  return {
    providerType: name,
    record: fields,
    mail,
    message: messageOf(mail),
    what,
    path,
    providerEventId: known.providerEventId,
    // Not the time in `mail`: that is when the message was sent.
    occurredAt: isoTime(what['timestamp']) ?? known.occurredAt,
  }
}

/** What the drafts of one record have in common. */
export type Common = MessageFields & Known & { readonly providerType: string }

/** What the drafts of one record have in common. */
export function commonOf({ message, providerType, providerEventId, occurredAt }: Source): Common {
  return Object.assign({}, message, { providerType, providerEventId, occurredAt })
}

/** One recipient, with what the record says of it. */
export interface Party {
  readonly recipient: string
  readonly test: boolean
  readonly entry: Fields
}

/** Whom a notice is about, with what the record says of it. */
export interface Concerned extends Omit<Party, 'recipient'> {
  readonly recipient: string | null
  /** Where there is no recipient: whom the message was for. */
  readonly candidates?: readonly string[]
}

/** Whom a notice is about. Where it names no one, the id of the message has to do; without one there is nothing. */
export function concernedIn({ message, mail }: Source, list: unknown): readonly Concerned[] {
  const parties = partiesOf(list)
  if (parties.length > 0 || message.messageId === undefined) return parties
  const possible = partiesOf(mail['destination'])
  const unnamed = { recipient: null, test: false, entry: {} }
  if (possible.length === 0) return [unnamed]
  const test = possible.every((party) => party.test)
  return [{ ...unnamed, test, candidates: possible.map(({ recipient }) => recipient) }]
}

/** The recipients of a list of addresses or of objects with an address, each once. */
export function partiesOf(list: unknown): Party[] {
  const parties = new Map<string, Party>()
  for (const item of Array.isArray(list) ? (list as unknown[]) : [list]) {
    const entry = record(item)
    const recipient = address(entry['emailAddress'] ?? item)
    if (recipient === undefined || parties.has(recipient)) continue
    parties.set(recipient, { recipient, test: isSimulator(recipient), entry })
  }
  return [...parties.values()]
}

/** Whether an address is one of Amazon's mailbox simulator: nobody reads there. */
function isSimulator(recipient: string): boolean {
  return recipient.toLowerCase().endsWith('@simulator.amazonses.com')
}

/**
 * What tells an event from every other, whether SNS or EventBridge brought it, once or several times; without
 * Amazon's id of the message nothing does.
 */
export function identityOf(
  { message: { messageId } }: Source,
  parts: readonly (string | number | null | undefined)[],
): readonly (string | number | null | undefined)[] | undefined {
  return messageId === undefined ? undefined : [messageId, ...parts]
}
