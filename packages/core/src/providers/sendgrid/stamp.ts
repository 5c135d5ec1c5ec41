import type { StampCard, StampEcho, WithMetadata, WithTags } from '../../reference/card.js'
import { asciiJson } from '../../reference/written.js'

/** For the body of `/v3/mail/send`, or of one of its `personalizations`. */
export interface SendGridStampFields {
  custom_args: Record<string, string>
  categories?: string[]
}

/** What SendGrid takes. That there are at most 10 categories of 255 characters is unconfirmed. */
export const stamp: StampCard<SendGridStampFields, WithTags & WithMetadata> = {
  limits: { reference: {}, tags: { most: 10, longest: 255 }, metadata: { bytes: 10_000 } },
  write: ({ tags, named }) => ({
    fields: { custom_args: { ...named }, ...(tags.length > 0 && { categories: [...tags] }) },
    headers: {
      'X-SMTPAPI': asciiJson({ unique_args: named, ...(tags.length > 0 && { category: tags }) }),
    },
  }),
}

/** Custom arguments are beside SendGrid's own fields. */
export const echo: StampEcho<SendGridStampFields> = {
  source: 'https://www.twilio.com/docs/sendgrid/for-developers/sending-email/unique-arguments',
  at: '',
  back: ({ custom_args: members }) => members,
  remark:
    'beside its own fields; what the X-SMTPAPI header has must be on lines of at most 1,000 characters',
}
