import type { StampCard, StampEcho } from '../../reference/card.js'

/** For the body of `/email/gateway/v1/transactional` and `/marketing`. */
export interface CmComStampFields {
  customerReference: string
}

/** What CM.com takes: one text. Its length is unconfirmed, and what SMTP would take. */
export const stamp: StampCard<CmComStampFields> = {
  limits: { reference: {} },
  write: ({ reference }) => ({ fields: { customerReference: reference }, headers: {} }),
}

/** The text is the reference, whoever set it. */
export const echo: StampEcho<CmComStampFields> = {
  source: 'https://github.com/cmdotcom/email-sdk-golang',
  at: 'Data.CustomerReference',
  back: ({ customerReference: reference }) => reference,
  remark:
    'the samples have it in `Delivered`, `Opened`, `Clicked` and `Bounced`; elsewhere unconfirmed',
}
