import { expectTypeOf } from 'vitest'
import type { SampleEvent, SampleProvider } from './sample-name.js'
import { signedDelivery, type SamplePayload } from './signed-delivery.js'

// A misspelt field does not compile, although any field may come.

// @ts-expect-error — it is "email"
signedDelivery('sendgrid', 'bounce', { payload: { emial: 'ann@example.com' } })
// @ts-expect-error — it is "email"
signedDelivery('tencent-ses', 'bounce', { payload: { emial: 'ann@example.com' } })
// @ts-expect-error — it is "email"
signedDelivery('brevo', 'hard_bounce', { payload: { emial: 'ann@example.com' } })
// @ts-expect-error — it is "email"
signedDelivery('mailjet', 'bounce', { payload: { emial: 'ann@example.com' } })
// @ts-expect-error — it is "Email"
signedDelivery('postmark', 'HardBounce', { payload: { email: 'ann@example.com' } })
// @ts-expect-error — it is "recipient"
signedDelivery('mailgun', 'permanent_fail', { payload: { 'event-data': { recipent: '' } } })
// @ts-expect-error — it is "bounce"
signedDelivery('resend', 'email.bounced', { payload: { data: { bouce: {} } } })
// @ts-expect-error — it is "recipient"
signedDelivery('simplysend', 'email_bounced', { payload: { data: { object: { recipent: '' } } } })
// @ts-expect-error — it is "bounceType"
signedDelivery('amazon-ses', 'Bounce', { payload: { bounce: { bouceType: 'Permanent' } } })

// The payload is that of the event, not of any event.

// @ts-expect-error — of an open
signedDelivery('postmark', 'HardBounce', { payload: { FirstOpen: true } })
// @ts-expect-error — of an inbound mail
signedDelivery('sendgrid', 'bounce', { payload: { fields: {} } })
// @ts-expect-error — of an open
signedDelivery('mailjet', 'bounce', { payload: { agent: 'Mozilla/5.0' } })
// @ts-expect-error — of a campaign
signedDelivery('brevo', 'hard_bounce', { payload: { camp_id: 7 } })
// @ts-expect-error — of a contact
signedDelivery('resend', 'email.bounced', { payload: { data: { audience_id: '' } } })
// @ts-expect-error — of an inbound mail
signedDelivery('amazon-ses', 'Bounce', { payload: { receipt: {} } })
// @ts-expect-error — of an event
signedDelivery('mailgun', 'inbound', { payload: { signature: {} } })

// Fields of the type that the sample does not have are taken, and what names no fields takes any.

signedDelivery('sendgrid', 'bounce', { payload: { newsletter: { newsletter_id: '1' } } })
signedDelivery('sendgrid', 'inbound', { payload: { fields: { subject: 'Hi', anything: 'else' } } })
signedDelivery('mailgun', 'opened', { payload: { 'event-data': { 'user-variables': { a: 1 } } } })
signedDelivery('postmark', 'Open', { payload: { Metadata: { order_id: '7' }, Tag: undefined } })
signedDelivery('brevo', 'marketing.hard_bounce', { payload: { camp_id: 7 } })

// An event type is one that a sample of the provider gives, with the payload of that sample.

signedDelivery('sendgrid', 'email.bounced', { payload: { email: 'ann@example.com' } })
signedDelivery('postmark', 'email.opened', { payload: { FirstOpen: true } })
// @ts-expect-error — it is "email"
signedDelivery('sendgrid', 'email.bounced', { payload: { emial: 'ann@example.com' } })
// @ts-expect-error — of an open
signedDelivery('postmark', 'email.bounced', { payload: { FirstOpen: true } })
// @ts-expect-error — SendGrid has no event for it
signedDelivery('sendgrid', 'domain.verified')
// @ts-expect-error — no type at all
signedDelivery('sendgrid', 'email.bounce')
expectTypeOf<SamplePayload<'postmark', 'email.opened'>['RecordType']>().toEqualTypeOf<'Open'>()

// Custom arguments go beside it.

signedDelivery('sendgrid', 'bounce', { payload: { email: 'a@example.com' }, extra: { order: 7 } })

// Any provider and any event can be passed on.

declare const provider: SampleProvider
declare const event: SampleEvent<SampleProvider>
expectTypeOf(signedDelivery(provider, event).text).toEqualTypeOf<string>()
expectTypeOf<SamplePayload<'postmark', 'Open'>['RecordType']>().toEqualTypeOf<'Open'>()
expectTypeOf<SamplePayload<'mailjet'>>().not.toBeAny()

// A copy with another body does not have the text of the first.

// oxlint-disable-next-line typescript/no-misused-spread -- that is what is tested
const copy = { ...signedDelivery('sendgrid', 'bounce'), body: new Uint8Array() }
expectTypeOf(copy).not.toHaveProperty('text')
