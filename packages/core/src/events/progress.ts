import { extend, type DraftMessage, type EventDraft } from './draft.js'
import { malformed, missing, type UnknownOptions } from './malformed.js'

/** The types that tell how far one message to one address has come: without the address they say nothing. */
export type ProgressType =
  | 'email.queued'
  | 'email.sent'
  | 'email.delivered'
  | 'email.scheduled'
  | 'email.cancelled'

/** The event of a message that has come on; malformed without a recipient. `path` is where one should be. */
export function progressDraft(message: DraftMessage, type: ProgressType, path: string): EventDraft {
  const { providerType, recipient } = message
  return recipient === null
    ? malformed(providerType, [missing(path)], message)
    : extend(message, { type, recipient })
}

/** Whether neither an address nor an id says which message an event is about. */
export function isNameless({ recipient, messageId }: UnknownOptions): boolean {
  return (recipient ?? messageId) === undefined
}
