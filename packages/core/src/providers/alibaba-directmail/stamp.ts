import type { StampCard, StampEcho } from '../../reference/card.js'

/** Nothing: how the send API takes headers is unconfirmed, so that this is for SMTP. */
export type AlibabaDirectMailStampFields = Record<string, never>

const header = 'X-Notify-Message-ID'

/** What Direct Mail takes: one header that its events have again. Limits are unconfirmed. */
export const stamp: StampCard<AlibabaDirectMailStampFields> = {
  limits: { reference: {} },
  write: ({ reference }) => ({ fields: {}, headers: { [header]: reference } }),
}

/** Among `metadata` too, in events about a delivery. */
export const echo: StampEcho<AlibabaDirectMailStampFields> = {
  source:
    'https://www.alibabacloud.com/help/en/eventbridge/user-guide/events-of-the-direct-mail-type',
  at: 'data.header?',
  back: (_, headers) => headers,
  remark: 'by SMTP; how the send API takes it is unconfirmed. Recipients may see it, in a header',
}
