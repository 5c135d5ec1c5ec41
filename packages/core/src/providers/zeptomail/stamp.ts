import type { StampCard, StampEcho } from '../../reference/card.js'

/** For the body of `/v1.1/email`. */
export interface ZeptoMailStampFields {
  client_reference: string
}

/** What ZeptoMail takes: one text. Its length is unconfirmed. */
export const stamp: StampCard<ZeptoMailStampFields> = {
  limits: { reference: {} },
  write: ({ reference }) => ({
    fields: { client_reference: reference },
    headers: { 'X-TM-CLIENT-REF': reference },
  }),
}

/** The text is the reference, whoever set it. */
export const echo: StampEcho<ZeptoMailStampFields> = {
  source: 'https://www.zoho.com/zeptomail/help/smtp-api.html',
  at: 'event_message.[].email_info.client_reference',
  back: ({ client_reference: reference }) => reference,
}
