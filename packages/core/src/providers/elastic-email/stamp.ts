import type { StampCard, StampEcho } from '../../reference/card.js'

/** For the `Content` of `/v4/emails/transactional`. */
export interface ElasticEmailStampFields {
  Postback: string
}

/** What Elastic Email takes: one text. Its length is unconfirmed. */
export const stamp: StampCard<ElasticEmailStampFields> = {
  limits: { reference: {} },
  write: ({ reference }) => ({
    fields: { Postback: reference },
    headers: { 'X-ElasticEmail-Postback': reference },
  }),
}

/** The text is the reference, whoever set it. */
export const echo: StampEcho<ElasticEmailStampFields> = {
  source: 'https://help.elasticemail.com/en/articles/4804685-notification-settings',
  at: 'postback',
  back: ({ Postback: reference }) => reference,
}
