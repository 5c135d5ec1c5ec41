import type { JsonValue } from '../../events/base.js'
import type { DraftMessage, DraftOptions, MessageFields } from '../../events/draft.js'
import type { UnknownOptions } from '../../events/malformed.js'
import { typeFinder, type TypeIn } from '../../read/event-table.js'
import { headerText } from '../../read/mail/encoded-words.js'
import { address, addresses } from '../../read/mail/mailbox.js'
import { rfcMessageId } from '../../read/mail/message-id.js'
import { isoTime } from '../../read/time.js'
import { isRecord, record, text, texts } from '../../read/values.js'
import type { Fields, Known, Unwrapped } from './envelope.js'
import { events } from './events.js'

/** The event type of a record, by SES's name for it or EventBridge's. */
export const typeOf: (name: string) => TypeIn<typeof events> | undefined = typeFinder(events)

/** A record about a message that you sent, taken apart. */
export interface Source extends Known {
  readonly providerType: string
  readonly mail: Fields
  readonly message: MessageFields
  /** The object that says what happened, for example that in `bounce`. */
  readonly what: Fields
}

/** Takes a record apart; `path` names the object that says what happened. */
export function sourceOf({ name, record: fields, known }: Unwrapped, path: string): Source {
  const [mail, what] = [record(fields['mail']), record(fields[path])]
  return {
    providerType: name,
    mail,
    message: fieldsOf(mail),
    what,
    providerEventId: known.providerEventId,
    // Not the time in `mail`: that is when the message was sent.
    occurredAt: isoTime(what['timestamp']) ?? known.occurredAt,
  }
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

/**
 * What every draft about a sent message has. `parts` tell the event from every other of the message, whether SNS or
 * EventBridge brought it, once or several times; without Amazon's id of the message nothing does.
 */
export function messageOf(
  { message, providerType, providerEventId, occurredAt }: Source,
  { recipient, test, candidates }: Concerned,
  parts: NonNullable<DraftOptions['identity']>,
): DraftMessage {
  const { messageId } = message
  const identity = messageId === undefined ? undefined : [messageId, ...parts]
  const envelope = { providerType, providerEventId, occurredAt, identity, test }
  return Object.assign({}, message, envelope, { recipient, candidates })
}

/** Whom a notice is about. Where it names no one, the id of the message has to do; without one there is nothing. */
export function concernedIn({ message, mail }: Source, list: unknown): readonly Concerned[] {
  const parties = partiesOf(list)
  if (parties.length > 0 || message.messageId === undefined) return parties
  const possible = partiesOf(mail['destination'])
  const unnamed = { recipient: null, test: false, entry: {} }
  return possible.length === 0 ? [unnamed] : [{ ...unnamed, ...among(possible) }]
}

/** Several parties of whom any may be meant. */
export function among(
  parties: readonly Concerned[],
): Required<Pick<Concerned, 'test' | 'candidates'>> {
  const candidates = parties.flatMap(({ recipient }) => recipient ?? [])
  return { test: parties.every(({ test }) => test), candidates }
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

/** Whether an address is one of Amazon's mailbox simulator: no one reads there. */
function isSimulator(recipient: string): boolean {
  return recipient.toLowerCase().endsWith('@simulator.amazonses.com')
}

/** What can be read of any record: the recipient where the message had only one. */
export function readable(
  { record: fields, known }: Unwrapped,
  occurredAt: Date | undefined = known.occurredAt,
): UnknownOptions {
  const mail = record(fields['mail'])
  const [recipient, another] = addresses(mail['destination'])
  return {
    providerEventId: known.providerEventId,
    occurredAt,
    messageId: text(mail['messageId']),
    recipient: another === undefined ? recipient : undefined,
  }
}

/** What `mail` says of the message. */
function fieldsOf(mail: Fields): MessageFields {
  const common = record(mail['commonHeaders'])
  return {
    messageId: text(mail['messageId']),
    rfcMessageId: messageIdHeader(mail),
    from: addresses(common['from'])[0] ?? address(mail['source']),
    subject: headerText(common['subject']),
    tags: [],
    metadata: { ...extraHeaders(mail), ...userTags(mail) },
    campaign: texts(record(mail['tags'])['ses:configuration-set'])[0],
  }
}

/** The `Message-ID` header. SES's own id may be in its place: that has no domain. */
export function messageIdHeader(mail: Fields): string | undefined {
  const header = headersOf(mail).find(([name]) => name.toLowerCase() === 'message-id')?.[1]
  const id = text(header) ?? text(record(mail['commonHeaders'])['messageId'])
  return id?.includes('@') ? rfcMessageId(id) : undefined
}

/** The headers in `mail`, in their order, with their names as they are written. */
function headersOf(mail: Fields): (readonly [name: string, value: string])[] {
  const headers: readonly JsonValue[] = Array.isArray(mail['headers']) ? mail['headers'] : []
  return headers.flatMap((header) => {
    const [name, value] = [text(record(header)['name']), record(header)['value']]
    return name !== undefined && typeof value === 'string' ? [[name, value] as const] : []
  })
}

/** Message tags hold lists; one value each is what the send API takes. */
function userTags(mail: Fields): Record<string, JsonValue> {
  const tags = isRecord(mail['tags']) ? Object.entries(mail['tags']) : []
  return Object.fromEntries(
    tags.flatMap(([name, values]) => {
      const value = texts(values)[0]
      return name.startsWith('ses:') || value === undefined ? [] : [[name, value] as const]
    }),
  )
}

function extraHeaders(mail: Fields): Record<string, JsonValue> {
  const own = headersOf(mail).filter(([name]) => /^x-(?!ses-)/i.test(name))
  // Of a header that is there twice, the first counts.
  return Object.fromEntries(own.toReversed())
}
