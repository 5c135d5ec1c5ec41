import type { MessageFields } from '../events/draft.js'
import { headerText } from './mail/encoded-words.js'
import { address } from './mail/mailbox.js'
import { rfcMessageId } from './mail/message-id.js'
import { record, text, texts } from './values.js'

/** Where one of our fields comes from, by the provider's names: of several, the first with a value counts. */
export type FieldRow =
  | string
  | readonly string[]
  | {
      readonly from: string | readonly string[]
      /** What is worth knowing of it: a cell of the docs' table. */
      readonly remark?: string
      /** Where more than a look at the field is needed: `fieldReader` leaves it out. */
      readonly byCode?: true
    }

/**
 * Which of a provider's fields become ours, by our names: for the docs, and for `fieldReader` where they are flat.
 *
 * @example
 * ```ts
 * export const fields = {
 *   messageId: 'message_id',
 *   tags: ['tags', 'tag'],
 *   metadata: { from: 'custom', remark: 'only an object', byCode: true },
 * } as const
 * ```
 */
export type FieldTable = Readonly<Record<string, FieldRow>>

type Write = (message: Filled, value: unknown) => void
type Filled = { -readonly [Name in keyof MessageFields]: MessageFields[Name] }

const writers: Readonly<Record<keyof MessageFields, Write>> = {
  messageId: (message, value) => void (message.messageId ??= text(value)),
  rfcMessageId: (message, value) => void (message.rfcMessageId ??= rfcMessageId(value)),
  from: (message, value) => void (message.from ??= address(value)),
  subject: (message, value) => void (message.subject ??= headerText(value)),
  reference: (message, value) => void (message.reference ??= text(value)),
  templateId: (message, value) => void (message.templateId ??= text(value)),
  campaign: (message, value) => void (message.campaign ??= text(value)),
  tags: (message, value) => {
    if (message.tags.length === 0) message.tags = texts(value)
  },
  metadata: (message, value) => {
    if (Object.keys(message.metadata).length === 0) message.metadata = record(value)
  },
}

/** A function that reads the flat fields of a table, off whatever gives a field by its name. */
export function fieldReader(table: FieldTable): (get: (name: string) => unknown) => MessageFields {
  const steps = Object.entries(table).flatMap(([ours, row]) => {
    if (!isMessageField(ours) || isByCode(row)) return []
    return sourcesOf(row).map((name) => ({ name, write: writers[ours] }))
  })
  return (get) => {
    const message: Filled = { tags: [], metadata: {} }
    for (const { name, write } of steps) write(message, get(name))
    return message
  }
}

/** The provider's names of a row, in the order in which they count. */
export function sourcesOf(row: FieldRow): readonly string[] {
  return [typeof row === 'object' && 'from' in row ? row.from : row].flat()
}

function isByCode(row: FieldRow): boolean {
  return typeof row === 'object' && 'byCode' in row
}

function isMessageField(name: string): name is keyof MessageFields {
  return Object.hasOwn(writers, name)
}
