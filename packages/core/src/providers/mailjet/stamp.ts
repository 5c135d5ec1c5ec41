import type { StampCard, StampEcho, WithMetadata } from '../../reference/card.js'
import { asciiJson } from '../../reference/written.js'

/** For each of the `Messages` of `/v3.1/send`. */
export interface MailjetStampFields {
  CustomID: string
  EventPayload?: string
}

/** What Mailjet takes: an id, and a text, which here is JSON. Limits are unconfirmed. */
export const stamp: StampCard<MailjetStampFields, WithMetadata> = {
  limits: { reference: {}, metadata: { apart: true } },
  write: ({ reference, metadata }) => {
    const payload = Object.keys(metadata).length > 0 ? asciiJson(metadata) : undefined
    return {
      fields: { CustomID: reference, ...(payload !== undefined && { EventPayload: payload }) },
      headers: {
        'X-MJ-CustomID': reference,
        ...(payload !== undefined && { 'X-MJ-EventPayload': payload }),
      },
    }
  },
}

/** The id is the reference, whoever set it. */
export const echo: StampEcho<MailjetStampFields> = {
  source: 'https://dev.mailjet.com/docs/smtp_relay/custom_headers',
  at: 'CustomID',
  back: ({ CustomID: id }) => id,
}
