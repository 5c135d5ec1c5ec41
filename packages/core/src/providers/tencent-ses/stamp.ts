import type { StampCard, StampEcho, WithMetadata } from '../../reference/card.js'
import { referenceHeader } from '../../reference/key.js'
import { prefixed } from '../../reference/written.js'

/** Nothing: the form of `SmtpHeaders` of `SendEmail` is unconfirmed, so that this is for SMTP. */
export type TencentSesStampFields = Record<string, never>

const prefix = 'X-Tencentcloudses-Cb-'

/** What Tencent takes: headers with a prefix of its own. Limits are unconfirmed. */
export const stamp: StampCard<TencentSesStampFields, WithMetadata> = {
  limits: { reference: {}, metadata: {} },
  write: ({ reference, metadata }) => ({
    fields: {},
    headers: prefixed(prefix, { ...metadata, [referenceHeader]: reference }),
  }),
}

/** The headers are beside Tencent's own fields. */
export const echo: StampEcho<TencentSesStampFields> = {
  source: 'https://www.tencentcloud.com/document/product/1084/39492',
  at: '',
  back: (_, headers) => headers,
  remark: 'by SMTP; how the send API takes it is unconfirmed. Recipients may see it, in a header',
}
