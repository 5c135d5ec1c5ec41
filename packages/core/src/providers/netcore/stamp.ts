import type { StampCard, StampEcho } from '../../reference/card.js'

/** For an element of `personalizations` of the send API. */
export interface NetcoreStampFields {
  'x-apiheader': string
}

/** What Netcore takes: one text, of at most 255 characters. */
export const stamp: StampCard<NetcoreStampFields> = {
  limits: { reference: { longest: 255 } },
  write: ({ reference }) => ({
    fields: { 'x-apiheader': reference },
    headers: { 'X-APIHEADER': reference },
  }),
}

/** The text is the reference, whoever set it. */
export const echo: StampEcho<NetcoreStampFields> = {
  source:
    'https://netcore.freshdesk.com/support/solutions/articles/17000065675-how-to-pass-unique-arguments-in-each-smtp-emails-',
  at: 'X-APIHEADER',
  back: ({ 'x-apiheader': reference }) => reference,
  remark:
    'in the API of version 2; in newer ones, and in the form of SendGrid, unconfirmed. Taken out of the mail',
}
