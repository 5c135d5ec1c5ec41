import type { EventDraft } from '../../events/draft.js'
import type { SenderAuth } from '../../events/inbound.js'
import { attachmentsFrom, type AttachmentFields } from '../../read/attachment.js'
import { known } from '../../read/known.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { headersIn } from '../../read/mail/mail-headers.js'
import { receivedFrom } from '../../read/mail/received.js'
import { unixTime } from '../../read/time.js'
import { boolean, record, text, verbatim } from '../../read/values.js'
import type { Fields } from './message.js'

/** The event of an inbound message; undefined where the payload is another's. */
export function inboundDrafts(raw: Fields): EventDraft[] | undefined {
  if (!Array.isArray(raw['recipients']) || text(raw['validation_url']) === undefined) {
    return undefined
  }
  const body = record(raw['body'])
  const draft = receivedFrom({
    providerType: 'inbound',
    providerEventId: text(raw['_id']),
    occurredAt: unixTime(raw['processed_at']),
    messageId: raw['message_id'],
    envelope: mailEnvelope({ from: raw['envelope_sender'], to: raw['recipients'] }),
    text: verbatim(body['plaintext']),
    html: verbatim(body['html']),
    headers: headersIn(raw['headers']),
    attachments: attachmentsFrom(raw['attachments'], files) ?? [],
    spam: known({ flagged: boolean(raw['is_spam']) }),
    auth: authOf(raw),
  })
  return [draft]
}

const files: AttachmentFields = {
  filename: 'filename',
  contentType: 'content_type',
  contentId: 'content_id',
  size: 'size',
  url: 'url',
}

/** What `false` means of DKIM and DMARC is not said: only `true` says something. */
function authOf(raw: Fields): SenderAuth | undefined {
  const dkim = boolean(raw['dkim_result'])
  return known({
    spf: text(raw['spf_result'])?.toLowerCase(),
    dkim: dkim === undefined ? text(raw['dkim_result'])?.toLowerCase() : passOf(dkim),
    dmarc: passOf(boolean(raw['is_dmarc_aligned'])),
  })
}

function passOf(passed: boolean | undefined): string | undefined {
  return passed === true ? 'pass' : undefined
}
