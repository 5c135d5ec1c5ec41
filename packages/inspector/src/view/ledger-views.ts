import {
  addressKey,
  type MessageRecord,
  type MessageSummary,
  type RecipientRecord,
  type RecipientStatus,
  type Suppression,
} from '@mailherald/core'
import type { Masker } from '../mask/masker.js'
import { eventLine } from './event-line.js'
import type {
  MessageLine,
  StatusLine,
  SuppressionLine,
  WholeMessage,
  WholePerson,
} from './shapes.js'
import { withoutAbsent } from '../util/without-absent.js'

/** A message in one line. */
export function messageLine(message: MessageSummary, masker: Masker): MessageLine {
  const { provider, account, messageId, reference, subject, recipients } = message
  return withoutAbsent({
    provider,
    account,
    messageId: isAddress(message) ? masker.text(messageId) : messageId,
    reference: reference === undefined ? undefined : masker.text(reference),
    subject: subject === undefined ? undefined : masker.text(subject),
    recipients: recipients.map((each) => statusLine(each, masker)),
  })
}

/** Not every provider's id is one. */
function isAddress({ messageId, recipients }: MessageSummary): boolean {
  return recipients.some(({ recipient }) => recipient === addressKey(messageId))
}

function statusLine({ recipient, status, since }: RecipientStatus, masker: Masker): StatusLine {
  const person = recipient === null ? undefined : masker.person(recipient)
  return withoutAbsent({ person, status, since: since.getTime() })
}

/** A message with what happened to it. */
export function wholeMessage(message: MessageRecord, masker: Masker): WholeMessage {
  const timeline = message.timeline.map((event) => eventLine(event, masker))
  return { ...messageLine(message, masker), timeline }
}

/** An entry of the list of whom not to mail. */
export function suppressionLine(entry: Suppression, masker: Masker): SuppressionLine {
  const { address, account, scope, reason, evidence, since, lastSeen } = entry
  return withoutAbsent({
    person: masker.person(address),
    account,
    scope: masker.text(scope),
    reason,
    evidence: evidence.map((each) => masker.text(each)),
    since: since.getTime(),
    lastSeen: lastSeen.getTime(),
  })
}

/** Somebody, as far as is known. */
export function wholePerson(record: RecipientRecord, masker: Masker): WholePerson {
  return {
    person: masker.person(record.address),
    suppressions: record.suppressions.map((entry) => suppressionLine(entry, masker)),
    messages: record.messages.map((message) => messageLine(message, masker)),
    timeline: record.timeline.map((event) => eventLine(event, masker)),
  }
}
